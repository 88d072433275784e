import { describe, expect, it } from "vitest"
import { commandNames, commandOf } from "../../src/cli/command.ts"
import { call } from "./fakes.ts"

describe("a command line", () => {
  it("that is empty, or asks, gets help", async () => {
    const { code, out, err } = await call("")
    expect(code).toBe(0)
    expect(err).toBe("")
    for (const name of commandNames) expect(out).toContain(`  ${name} `)
    expect((await call("--help")).out).toBe(out)
    expect(await call("-v")).toMatchObject({ code: 0, out: "1.2.3\n" })
  })

  it.each(commandNames)("has help with examples for %s, in lines that fit", async name => {
    const { code, out } = await call(`${name} -h`)
    expect(code).toBe(0)
    for (const [line] of commandOf(name).examples) expect(out).toContain(line)
    expect(out.split("\n").filter(line => line.length > 100)).toEqual([])
  })

  it.each([
    ["biuld", "there is no command biuld: did you mean build?"],
    ["build --ouput x", "there is no option --ouput"],
    ["build --lcales zh", "there is no option --lcales: did you mean --locales?"],
    ["serve --strict", "serve takes no option --strict"],
    ["build --out", "--out needs a value: --out DIR"],
    ["build --out --strict", "--out needs a value: --out DIR"],
    ["build --strict=yes", "--strict takes no value"],
    ["build . .", "there is one word too many: ."],
    ["--strict", "a command is missing"],
    ["build --locales ,", "--locales names no locale"],
    ["build --ouput x", "palimpsest build --help says"],
    ["build no/such/folder", "there is no folder no/such/folder"],
    ["build --config no.yml", "there is no file no.yml"],
    ["build --out .", "--out . holds the project itself"],
    ["build --out ..", "--out .. holds the project itself"],
    ["check --format sarf", "there is no format sarf: did you mean sarif?"],
    ["build --base-url tea", "--base-url must be a web address, not tea"],
    ["serve --port 99999", "99999 is no port"],
    ["explain L20", "there is no code L20: did you mean L201?"],
    ["explain", "explain needs a CODE, as in L203"],
  ])("that is wrong is refused: %s", async (line, message) => {
    const { code, out, err, calls } = await call(line)
    expect(code).toBe(2)
    expect(out).toBe("")
    expect(err).toContain(message)
    expect(calls).toEqual([])
  })

  it("can't act on the terminal", async () => {
    const { err } = await call("\u001b[2J")
    expect(err).not.toContain("\u001b")
  })

  it("reaches the work as options", async () => {
    const line = "build src --out x --locales zh,fr --base-url https://a.example --config package.json --strict -q"
    expect((await call(line)).calls).toEqual([
      [
        "buildSite",
        { dir: "src", out: "x", locales: ["zh", "fr"], baseUrl: "https://a.example", config: "package.json" },
      ],
    ])
    expect((await call("serve --port 4000")).calls).toEqual([["serveSite", { dir: ".", port: 4000 }]])
    expect((await call("check")).calls).toEqual([["compile", { dir: ".", thorough: false }]])
    expect((await call("check --all")).calls).toEqual([["compile", { dir: ".", thorough: true }]])
  })
})
