import { describe, expect, it } from "vitest"
import { call } from "./fakes.ts"

describe("palimpsest export", () => {
  it("writes PO, or what the ending of the file says", async () => {
    expect((await call("export --locale zh")).calls).toEqual([
      ["exportLocale", { dir: ".", locale: "zh", format: "po" }],
    ])
    expect((await call("export tests --locale zh --out zh.xlf")).calls).toEqual([
      ["exportLocale", { dir: "tests", locale: "zh", format: "xliff", out: "zh.xlf" }],
    ])
  })

  it("says how much there is to do", async () => {
    expect(await call("export --locale zh")).toMatchObject({
      code: 0,
      out: "Wrote 12 sentences to zh.po: 5 to translate, 1 to look at again.\n",
    })
    expect(await call("export --locale zh --quiet")).toMatchObject({ code: 0, out: "" })
  })

  it.each([
    ["export", "export needs a locale: --locale TAG"],
    ["export nowhere --locale zh", "there is no folder nowhere"],
    ["export --locale zh --format mo", "there is no format mo: there are po, xliff"],
    ["export tests src --locale zh", "there is one word too many: src"],
  ])("understands no %s", async (line, fault) => {
    const { code, err, calls } = await call(line)
    expect([code, err.split("\n")[0], calls]).toEqual([2, fault, []])
  })
})

describe("palimpsest import", () => {
  it("takes files; the project, if it isn't here, comes last", async () => {
    expect((await call("import site.yml package.json tests --locale zh")).calls).toEqual([
      ["importFiles", { dir: "tests", files: ["site.yml", "package.json"], locale: "zh" }],
    ])
    expect((await call("import docs --locale zh")).calls).toEqual([
      ["importFiles", { dir: ".", files: ["docs"], locale: "zh" }],
    ])
  })

  it("says what became of them", async () => {
    expect(await call("import site.yml --locale zh")).toMatchObject({
      code: 0,
      out: "3 new translations in locales/zh/memory.tsv; 7 as they were, 5 empty.\n",
    })
  })

  it.each([
    ["import --locale zh", "import needs a FILE, as in zh.po"],
    ["import nothing.po --locale zh", "there is no file nothing.po"],
    ["import site.yml", "import needs a locale: --locale TAG"],
  ])("understands no %s", async (line, fault) => {
    const { code, err, calls } = await call(line)
    expect([code, err.split("\n")[0], calls]).toEqual([2, fault, []])
  })
})
