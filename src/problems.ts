import type { Problems } from "./5-theme/index.ts"
import type { Compilation, Compiled } from "./build.ts"
import { arrange, type Diagnostic } from "./diagnostics/index.ts"

const isStart = (path: string): boolean => /^([^/]+\/)?(index|404)\.html$/.test(path)

/**
 * What each document of a site is to tell those who write it: what was found in the files that it was made from.
 * What was found in no page's files (settings, words of the interface, a page that can't be read) is told by the start
 * pages and by “page not found”; and by all, where the site couldn't be compiled again and an older one stands.
 */
export function problemsIn(
  { compiled, diagnostics }: Compilation,
  shown: Compiled,
  stylesheet: string,
): (path: string) => Problems | undefined {
  const told = arrange(diagnostics).filter(({ severity }) => severity !== "remark")
  const inputs = new Map(shown.inputs.map(page => [page.path, new Set(page.inputs)]))
  const files = new Set(shown.inputs.flatMap(page => page.inputs))
  const concerns = (path: string, { span: { file } }: Diagnostic): boolean =>
    compiled === undefined || inputs.get(path)?.has(file) === true || (isStart(path) && !files.has(file))
  return path => {
    const findings = told.filter(finding => concerns(path, finding))
    return findings.length === 0 ? undefined : { findings, stylesheet }
  }
}
