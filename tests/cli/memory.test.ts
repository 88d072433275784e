import { describe, expect, it } from "vitest"
import { call } from "./fakes.ts"

describe("palimpsest memory", () => {
  it("learns from histories that are named, and says how much is new", async () => {
    const { code, out, calls } = await call("memory learn . --source-history src --target-history tests --locale zh")
    expect(code).toBe(0)
    expect(calls).toEqual([
      ["learnMemories", { dir: ".", locales: ["zh"], sourceHistory: "src", targetHistory: "tests" }],
    ])
    expect(out).toBe("zh: 1 new pair, 8 in all, in locales/zh/memory.tsv (3 new commits)\n")
  })

  it("says so where there is no history to learn from", async () => {
    const learned = [{ locale: "fr", file: "locales/fr/memory.tsv", pairs: 2, fresh: 2 }]
    expect((await call("memory learn", { learned })).out).toMatch(/\(from files alone: there is no git history\)\n$/)
  })

  it("shows progress as lines where no line can be replaced, and nothing with --quiet", async () => {
    const reports = [["versions of zh", 1, 40]] as const
    expect((await call("memory learn", { reports })).err).toBe("versions of zh: 40\n")
    const quiet = await call("memory learn --quiet", { reports })
    expect([quiet.out, quiet.err]).toEqual(["", ""])
  })

  it("looks a text up: what is known, from where, and what pages say", async () => {
    const { out, calls } = await call("memory look Read. --locale zh")
    expect(calls).toEqual([["lookInMemory", { dir: ".", text: "Read.", locale: "zh" }]])
    expect(out).toBe(
      [
        "Known:",
        "  阅读它。",
        "    from locales/zh/pages/tea.md, 1a2b3c4d, 2024-02-18; what the memory gives",
        "On the pages:",
        "  tea: 阅读它。",
        "    from the memory",
        "",
      ].join("\n"),
    )
  })

  it("says what it drops, and what it would drop", async () => {
    const { out, calls } = await call("memory prune --dry-run --before 2024-01-01")
    expect(calls).toEqual([["pruneMemories", { dir: ".", before: "2024-01-01", isRehearsal: true }]])
    expect(out).toBe("  Read it.\n    阅读它。\nzh: 1 pair would be dropped, 7 kept\n")
  })

  it.each([
    ["memory", "memory needs a task: learn, look or prune"],
    ["memory forget", "memory can't forget"],
    ["memory look", "memory look needs a TEXT"],
    ["memory look it", "memory look needs a locale: --locale TAG"],
    ["memory learn nowhere", "there is no folder nowhere"],
    ["memory learn . --source-history nowhere", "there is no folder nowhere"],
    ["memory prune --before yesterday", "yesterday is no day, as in 2024-02-18"],
  ])("%s: refuses", async (line, fault) => {
    const { code, err, calls } = await call(line)
    expect([code, calls]).toEqual([2, []])
    expect(err).toContain(`${fault}\n`)
  })
})
