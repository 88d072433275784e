import { describe, expect, it } from "vitest"
import { diagnose, diagnoseFile, hasFailed, print, regrade } from "../../src/diagnostics/index.ts"

const OPTIONS = { color: false, perCode: 1, remarks: false }
const source = { file: "content/a, b.md", text: "Tea\nSee [it](x.md)\n" }
const link = diagnose("L201", source, 8, 18, { target: "x.md" }, ["50% sure: `y.md`"])
const file = diagnoseFile("F112", "content/a::link", { kind: "a symbolic link" })
const remark = diagnoseFile("C111", "locales/fr", { tag: "fr", folder: "locales/fr" })
const all = [link, file, remark]

describe("findings for machines", () => {
  it("are workflow commands, escaped", () => {
    expect(print(all, "github", OPTIONS).split("\n")).toEqual([
      "::warning file=content/a%2C b.md,line=2,endLine=2,col=5,endColumn=15,title=Palimpsest L201::this link leads to no page: `x.md`%0A50%25 sure: `y.md`",
      "::error file=content/a%3A%3Alink,title=Palimpsest F112::this is a symbolic link, which is never followed%0Aput a copy of the file in its place",
      "::notice file=locales/fr,title=Palimpsest C111::there are no translations into `fr`: there is no folder `locales/fr`",
      "",
    ])
  })

  it("are JSON with all there is", () => {
    const read = JSON.parse(print(all, "json", OPTIONS))
    expect(read.summary).toEqual({ errors: 1, warnings: 1, remarks: 1 })
    expect(read.diagnostics).toHaveLength(3)
    expect(read.diagnostics[0]).toEqual(JSON.parse(JSON.stringify(link)))
  })

  it("are SARIF with rules and regions", () => {
    const [run] = JSON.parse(print(all, "sarif", OPTIONS)).runs
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["C111", "F112", "L201"])
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["warning", "error", "note"])
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "content/a%2C%20b.md" },
      region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 15 },
    })
    expect(run.results[1].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: "content/a%3A%3Alink" } })
  })
})

describe("severities", () => {
  it("can be set by code", () => {
    const graded = regrade(all, { L201: "error", F112: "off" })
    expect(graded.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["L201 error", "C111 remark"])
    expect(regrade(all, Object.create({ L201: "off" }))).toEqual(all)
  })

  it("decide whether a build has failed", () => {
    expect(hasFailed([file], false)).toBe(true)
    expect(hasFailed([link], false)).toBe(false)
    expect(hasFailed([link], true)).toBe(true)
    expect(hasFailed([remark], true)).toBe(false)
  })
})
