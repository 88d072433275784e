import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { diagnoseFile } from "../../src/diagnostics/index.ts"
import { call } from "./fakes.ts"

const error = diagnoseFile("F112", "content/x", { kind: "a pipe" })
const warning = diagnoseFile("T101", "locales/fr/x.md", { source: "content/x.md" })
const remark = diagnoseFile("C111", "locales/fr", { tag: "fr", folder: "locales/fr" })

describe("build", () => {
  it("says what was built, how much is translated, where it lies and how to see it", async () => {
    const { code, out } = await call("build")
    expect(code).toBe(0)
    expect(out).toBe(
      [
        "Built 14 pages in 2 languages, in 1.0 s.",
        "",
        "  en        English    7 pages   source",
        "  zh-Hant   繁體中文   7 pages   63 % translated",
        "",
        "The site lies in dist. To look at it: palimpsest serve",
        "",
      ].join("\n"),
    )
  })

  it("prints errors and warnings, and counts remarks", async () => {
    const { code, out } = await call("build src", { found: [remark, warning, error] })
    expect(code).toBe(1)
    expect(out).toMatch(/^error\[F112\].*warning\[T101\].*\n1 error, 1 warning, 1 remark\n\nBuilt 14 /s)
    expect(out).not.toContain("C111")
    expect(out).toContain("palimpsest serve src\n")
  })

  it("fails on warnings in strict mode only", async () => {
    expect((await call("build", { found: [warning] })).code).toBe(0)
    expect((await call("build --strict", { found: [warning] })).code).toBe(1)
    expect((await call("build --strict", { found: [remark] })).code).toBe(0)
  })

  it("says so when nothing was built", async () => {
    const { code, out } = await call("build", { found: [error], result: { pages: 0, locales: [] } })
    expect(code).toBe(1)
    expect(out).toMatch(/\nNothing was built\.\n$/)
  })

  it("never rounds to all or nothing", async () => {
    const locale = { tag: "fr", name: "Français", pages: 1, words: 1000 }
    const share = async (translated: number) => {
      const source = { ...locale, tag: "en", translated: 1000 }
      const { out } = await call("build", { result: { locales: [source, { ...locale, translated }] } })
      return /(\d+ %) translated/.exec(out)?.[1]
    }
    expect(await Promise.all([0, 1, 999, 1000].map(share))).toEqual(["0 %", "1 %", "99 %", "100 %"])
  })

  it("says nothing but what is wrong with --quiet", async () => {
    expect(await call("build -q", { reports: [["pictures", 1, 2]] })).toMatchObject({ out: "", err: "" })
    expect((await call("build -q", { found: [error] })).out).toMatch(/^error.*1 error\n$/s)
  })

  it("keeps what is for machines apart", async () => {
    const { out, err } = await call("build --format json", { found: [error] })
    expect(JSON.parse(out).diagnostics).toHaveLength(1)
    expect(err).toContain("Built 14 pages")
  })
})

describe("check", () => {
  it("prints all kinds of findings and writes nothing", async () => {
    const { code, out, calls } = await call("check", { found: [remark, warning] })
    expect(code).toBe(0)
    expect(out).toContain("remark[C111]")
    expect(calls.map(([name]) => name)).toEqual(["compile"])
    expect((await call("check")).out).toBe("No problems.\n")
  })

  it("counts what one can't read, but for --all", async () => {
    const found = Array.from({ length: 12 }, (_, at) =>
      diagnoseFile("T101", `locales/fr/${at}.md`, { source: `${at}` }),
    )
    expect((await call("check", { found })).out).toContain("and 2 more of T101")
    expect((await call("check --all", { found })).out.match(/^warning/gm)).toHaveLength(12)
  })

  it("looks for what is of no use with --all", async () => {
    expect((await call("check --all")).calls[0]?.[1]).toMatchObject({ thorough: true })
    expect((await call("check")).calls[0]?.[1]).toMatchObject({ thorough: false })
  })

  it("tells services the path from where it runs", async () => {
    expect((await call("check src --format github", { found: [error] })).out).toContain("file=src/content/x,")
    expect((await call("check src", { found: [error] })).out).toContain("┌─ content/x\n")
    const elsewhere = diagnoseFile("C113", join(process.cwd(), "site"))
    expect((await call("check src --format github", { found: [elsewhere] })).out).toContain("file=site,")
  })
})

describe("serve", () => {
  it("says where, what is wrong, and when it is no more", async () => {
    const { code, out } = await call("serve", { found: [error] })
    expect(code).toBe(0)
    expect(out).toMatch(/^error\[F112\].*\nNo problems any more\.\nServing at http:\/\/127\.0\.0\.1:8080\/ \(Ctrl\+C/s)
  })
})

describe("serve at a port that isn't to be had", () => {
  it("says so, and why", async () => {
    const fails = Object.assign(new Error("listen EACCES"), { code: "EACCES", syscall: "listen", port: 80 })
    const { code, err } = await call("serve --port 80", { fails })
    expect(code).toBe(2)
    expect(err).toBe("nothing can be served at port 80: there is no permission; name another one with --port\n")
  })
})

describe("explain", () => {
  it("says what a code means, however it is written", async () => {
    const { code, out } = await call("explain L203")
    expect(code).toBe(0)
    expect(out).toMatch(/^L203: A link leads to no file\n/)
    expect((await call("explain [l203]")).out).toBe(out)
  })
})

describe("a disk that takes nothing", () => {
  const fails = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    syscall: "write",
    path: "/srv/tea/fr.po",
  })

  it("is told as a finding, in the format that was asked for", async () => {
    const { code, out, err } = await call("build", { fails })
    expect([code, err]).toEqual([1, ""])
    expect(out).toMatch(/^error\[C123\]: this can't be written: the disk is full\n {2}┌─ \/srv\/tea\/fr\.po\n/)
    expect(JSON.parse((await call("check --format json", { fails })).out).diagnostics[0].code).toBe("C123")
  })
})

describe("a fault of our own", () => {
  const fails = new Error("the kettle\u001b[2J is empty")

  it("is told in short, with how to report it", async () => {
    const { code, err } = await call("build --strict", { fails })
    expect(code).toBe(3)
    expect(err).toMatch(/^Palimpsest itself failed: the kettle\\u\{1b\}\[2J is empty\n/)
    expect(err).toContain("  palimpsest build --strict --debug\n")
    expect(err).not.toContain("fakes.ts")
  })

  it("is told with its place with --debug", async () => {
    expect((await call("check --debug", { fails })).err).toContain("commands.test.ts")
  })
})

describe("progress", () => {
  const reports = [
    ["pictures", 0, 40],
    ["pictures", 12, 40],
    ["pages", 1, 7],
  ] as const

  it("is a line that changes on a screen, and goes", async () => {
    const { err } = await call("build", { reports, interactive: true })
    expect(err.split("\r\u001b[2K")).toEqual([
      "",
      "pictures: 0 of 40",
      "pictures: 12 of 40, 12 a second, 3 s left",
      "pages: 1 of 7",
      "",
    ])
  })

  it("is a line a step elsewhere", async () => {
    expect((await call("build", { reports })).err).toBe("pictures: 40\npages: 7\n")
  })
})

describe("serve, in trouble or at peace", () => {
  it("goes on after a fault, says so, and says nothing of remarks", async () => {
    const { code, out, err } = await call("serve", { found: [remark], failsLater: new Error("the disk is full") })
    expect(code).toBe(0)
    expect(out).toBe("Serving at http://127.0.0.1:8080/ (Ctrl+C ends it)\n")
    expect(err).toContain("the disk is full\nWhat was served before is served still.")
  })
})
