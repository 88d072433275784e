import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it, onTestFinished } from "vitest"
import { compile } from "../../src/build.ts"
import { arrange, hasFailed, print } from "../../src/diagnostics/index.ts"

const cases = fileURLToPath(new URL("cases", import.meta.url))
const OPTIONS = { color: false, perCode: 10, remarks: true }

/** What is said of a site, and what is built of it. */
async function outcome(name: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "palimpsest-"))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  cpSync(join(cases, name), dir, { recursive: true })
  const { compiled, diagnostics } = await compile({ dir })
  const pages = (compiled?.documents ?? []).map(({ path }) => path).filter(path => path.startsWith("en/"))
  return [
    `exit: ${hasFailed(diagnostics, false) ? 1 : 0}, with --strict: ${hasFailed(diagnostics, true) ? 1 : 0}`,
    `built: ${pages.length === 0 ? "nothing" : pages.toSorted().join(" ")}\n`,
    print(arrange(diagnostics), "pretty", OPTIONS),
  ].join("\n")
}

describe("a broken site", () => {
  it.each(readdirSync(cases))("is told, and built as far as it can be: %s", async name => {
    await expect(await outcome(name)).toMatchFileSnapshot(`cases/${name}/said.txt`)
  })
})
