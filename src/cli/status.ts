import type { LocaleReport } from "../4-render/index.ts"
import type { Choices } from "./choices.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { progressOn } from "./progress.ts"
import { statusJson } from "./status-json.ts"
import { statusText } from "./status-text.ts"
import type { Terminal } from "./terminal.ts"

/** `palimpsest status`: how far the translations are, and what to do first. Returns the exit code. */
export async function status(
  choices: Choices,
  { compile }: Pick<Palimpsest, "compile">,
  terminal: Terminal,
): Promise<number> {
  const { dir, config, locale, quiet, format } = choices
  const progress = progressOn(terminal, quiet)
  const { compiled, diagnostics } = await compile({
    dir,
    ...(config !== undefined && { config }),
    ...(locale !== undefined && { locales: [locale] }),
    withoutPictures: true,
    onProgress: progress.report,
  }).finally(progress.end)
  if (compiled === undefined) {
    printFindings(diagnostics, choices, terminal, false)
    return 1
  }
  // Heavy, and loaded already by now: not for those who ask for help.
  const { leftIn, statusIn, whatFirst } = await import("../4-render/index.ts")
  const { site, rendered, fileOf } = compiled.parts
  const reports = site.targets.map((target): LocaleReport => {
    const status = statusIn(target, rendered.get(target.tag) ?? [])
    return { status, left: leftIn(status, site.source, fileOf) }
  })
  const told = { source: site.source, reports, first: whatFirst(reports), byPage: locale !== undefined }
  terminal.write(format === "json" ? statusJson(told) : statusText(told))
  return 0
}
