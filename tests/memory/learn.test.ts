import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type LearnOptions, learnMemories, lookInMemory, pruneMemories } from "../../src/memory/index.ts"
import { lay, SETTINGS } from "../1-read/lay.ts"
import { commit, git } from "./repository.ts"

const MEMORY = "locales/fr/memory.tsv"
const SOURCE = "content/garden/mint.md"
const TARGET = "locales/fr/pages/garden/mint.md"

const english = (guide: string, water = "Water it every day.") =>
  `# Mint\n\nMint likes the shade. ${water}\n\nRead the [guide](${guide}) before you sow.\n`
const FRENCH =
  "# Menthe\n\nLa menthe aime l'ombre. Arrosez-la chaque jour.\n\nLisez le [guide](old.md) avant de semer.\n"

/** A project whose page was renamed, and whose source went on after it was translated. */
function project(): { root: string; hashes: readonly string[] } {
  const root = lay({ "site.yml": SETTINGS })
  git(root, ["init", "--quiet"])
  const hashes = [
    commit(root, "2024-01-01", { "content/mint.en.md": english("old.md") }),
    commit(root, "2024-02-01", { "locales/fr/pages/mint.md": FRENCH }),
    commit(root, "2024-03-01", { "content/mint.en.md": undefined, [SOURCE]: english("old.md") }),
    commit(root, "2024-04-01", { "locales/fr/pages/mint.md": undefined, [TARGET]: FRENCH }),
    commit(root, "2024-05-01", { [SOURCE]: english("new.md") }),
    // The platform threw the sentence away whose link had changed.
    commit(root, "2024-06-01", { [TARGET]: FRENCH.replace(/Lisez.*/, "Read the [guide](new.md) before you sow.") }),
    commit(root, "2024-07-01", { [SOURCE]: english("new.md", "Water it every week.") }),
  ]
  return { root, hashes }
}

const learn = (dir: string, options: Partial<LearnOptions> = {}) => learnMemories({ dir, ...options })
const linesOf = (root: string): string[] =>
  readFileSync(join(root, MEMORY), "utf8")
    .split("\n")
    .filter(line => line !== "" && !line.startsWith("#"))

describe("learning from files", () => {
  it.each([
    ["signs of markup that its source doesn't show", "Water it every day.", "[] Arrosez-la chaque jour."],
    ["other numbers", "Water it at 12 every day.", "Arrosez-la à 18 heures chaque jour."],
    ["other names", "Ask GreenHerb about it.", "Demandez à BlueHerb ce qu'il en est."],
    ["half of a quotation", "It is called an herb.", "On l'appelle une \"herbe."],
    ["words of its source", "Water it well in the early spring.", "Water it well in the early printemps."],
    ["letters of no script of the language", "Water it every day.", "请每天给它浇水，谢谢。"],
    ["far fewer words", "Water it every day, but not when the sun stands high and the soil is hot.", "Arrosez."],
  ])("leaves out what has %s", async (_, source, target) => {
    const root = lay({
      "site.yml": SETTINGS,
      "content/mint.md": `# Mint\n\nMint likes the shade.\n\n${source}\n`,
      "locales/fr/pages/mint.md": `# Menthe\n\nLa menthe aime l'ombre.\n\n${target}\n`,
    })
    await learn(root)
    const learned = linesOf(root).map(line => line.split("\t")[2])
    expect(learned).toEqual(["Menthe", "La menthe aime l'ombre."])
  })
})

describe("learning from a history", () => {
  it("keeps what was thrown away, and knows what each wording was made for", async () => {
    const { root, hashes } = project()
    const [, translated = "", , , , , changed = ""] = hashes.map(hash => hash.slice(0, 8))
    const { learned } = await learn(root)
    expect(learned).toMatchObject([{ locale: "fr", file: MEMORY, pairs: 4, fresh: 4, commits: 7 }])
    const seen = `locales/fr/pages/mint.md\t${translated}\t2024-02-01`
    expect(linesOf(root)).toEqual([
      `unit\tMint\tMenthe\t${seen}`,
      `segment\tMint likes the shade.\tLa menthe aime l'ombre.\t${seen}`,
      `unit\tRead the [guide](old.md) before you sow.\tLisez le [guide](old.md) avant de semer.\t${seen}`,
      `segment\tWater it every day.\tArrosez-la chaque jour.\t${seen}\t${changed} 2024-07-01`,
    ])
  })

  it("uses it: the sentence is back with the new address, the changed one is stale", async () => {
    const { root, hashes } = project()
    await learn(root)
    const look = (text: string) => lookInMemory({ dir: root, locale: "fr", text })
    expect((await look("Read the [guide](new.md) before you sow.")).shown).toEqual([
      { page: "garden/mint", text: "Lisez le guide avant de semer.", origin: "memory" },
    ])
    const [stale] = (await look("Water it every week.")).shown
    const until = { commit: hashes.at(-1)?.slice(0, 8), date: "2024-07-01" }
    expect(stale).toMatchObject({ origin: "target", stale: { source: "Water it every day.", ...until } })
  })

  it("reads only what is new, and comes to what it would have come to at once", async () => {
    const { root } = project()
    const first = await learn(root)
    const before = readFileSync(join(root, MEMORY), "utf8")
    expect((await learn(root)).learned).toMatchObject([{ fresh: 0, commits: 0 }])
    expect(readFileSync(join(root, MEMORY), "utf8")).toBe(before)
    commit(root, "2024-08-01", { [TARGET]: FRENCH.replace("chaque jour", "chaque semaine") })
    const steps: string[] = []
    const second = await learn(root, { onProgress: (step, done, of) => steps.push(`${step} ${done} ${of}`) })
    expect(steps).toEqual(["versions of fr 1 1"])
    expect(second.learned).toMatchObject([{ fresh: 1, pairs: (first.learned[0]?.pairs ?? 0) + 1 }])
    const stepwise = readFileSync(join(root, MEMORY), "utf8")
    writeFileSync(join(root, MEMORY), "")
    await learn(root)
    expect(readFileSync(join(root, MEMORY), "utf8")).toBe(stepwise)
  })

  it("writes the same at every run, of pictures and of sentences that moved to other pages, too", async () => {
    const page = (mark: string, ...sentences: string[]) => `# ${mark}\n\n![Leaf](leaf.svg)\n\n${sentences.join(" ")}\n`
    const root = lay({ "site.yml": SETTINGS, "content/leaf.svg": "<svg/>" })
    git(root, ["init", "--quiet"])
    const pages = "locales/fr/pages"
    commit(root, "2024-01-01", {
      "content/mint.md": page("Mint", "Sow in May.", "Water it well."),
      "content/sage.md": page("Sage", "Sow in June."),
    })
    commit(root, "2024-02-01", {
      [`${pages}/mint.md`]: page("Menthe", "Semez en mai.", "Arrosez-la bien.").replace("Leaf", "Feuille"),
      [`${pages}/sage.md`]: page("Sauge", "Semez en juin.").replace("Leaf", "Une feuille"),
    })
    commit(root, "2024-03-01", {
      "content/mint.md": page("Mint", "Sow in May."),
      "content/sage.md": page("Sage", "Sow in June.", "Water it well."),
      [`${pages}/mint.md`]: page("Menthe", "Semez en mai.").replace("Leaf", "Feuille"),
      [`${pages}/sage.md`]: page("Sauge", "Semez en juin.", "Arrosez-la bien.").replace("Leaf", "Une feuille"),
    })
    await learn(root)
    const before = linesOf(root)
    expect(before).toContainEqual(expect.stringMatching(/^segment\tWater it well\..*mint\.md.* 2024-03-01$/))
    const leaves = before.filter(line => line.includes("Leaf"))
    expect(leaves.map(line => line.endsWith("rare")).sort()).toEqual([false, true])
    await learn(root)
    expect(linesOf(root)).toEqual(before)
  })

  it("lays a translation beside the newest source, unless sentences that are left say that it is older", async () => {
    const source = (place: string, water: string) => `# Mint\n\nMint likes the ${place}. ${water}\n`
    const root = lay({ "site.yml": SETTINGS })
    git(root, ["init", "--quiet"])
    commit(root, "2024-01-01", { [SOURCE]: source("shade", "Water it every day.") })
    const more = `${source("sun", "Water it every week.")}\nSow in May.\n\nCut it in June.\n`
    commit(root, "2024-02-01", { [SOURCE]: more })
    commit(root, "2024-03-01", { [TARGET]: "# Menthe\n\nLa menthe aime l'ombre. Water it every day.\n" })
    commit(root, "2024-04-01", { [TARGET]: "# Menthe\n\nElle aime le soleil. Arrosez-la souvent.\n" })
    await learn(root)
    const lines = linesOf(root).join("\n")
    expect(lines).toContain("Mint likes the shade.\tLa menthe aime l'ombre.")
    expect(lines).toContain("Mint likes the sun.\tElle aime le soleil.")
    expect(lines).toContain("Water it every week.\tArrosez-la souvent.")
  })

  it("reads translations that lay beside their sources, in the sources' repository, too", async () => {
    const sources = lay({ "site.yml": SETTINGS, "content/mint.md": "# Mint\n\nSow it in May.\n" })
    git(sources, ["init", "--quiet"])
    commit(sources, "2024-01-01", { "content/mint.fr.md": "# Menthe\n\nSemez-la en mai.\n" })
    commit(sources, "2024-02-01", { "content/mint.fr.md": undefined })
    const targets = lay({ "readme.md": "Translations" })
    git(targets, ["init", "--quiet"])
    commit(targets, "2024-03-01", { "locales/fr/pages/sage.md": "# Sauge\n" })
    await learn(sources, { sourceHistory: sources, targetHistory: targets })
    expect(linesOf(sources).join("\n")).toContain("Sow it in May.\tSemez-la en mai.\tcontent/mint.fr.md")
  })

  it.each([
    ["names that differ", "Mint runs on macOS.", "La menthe pousse."],
    ["words that far more often stand for others", "Mobile", "Outils"],
  ])("doesn't learn %s", async (_, source, target) => {
    const root = lay({ "site.yml": SETTINGS })
    git(root, ["init", "--quiet"])
    commit(root, "2024-01-01", {
      "content/tea.md": `# Tea\n\n## ${source}\n\nDrink it.\n`,
      "content/tool.md": "# Tools\n\nCut it.\n",
    })
    commit(root, "2024-02-01", { "locales/fr/pages/tea.md": `# Thé\n\n## ${target}\n\nBuvez-le.\n` })
    for (const day of ["03", "04", "05"])
      commit(root, `2024-${day}-01`, { "locales/fr/pages/tool.md": `# Outils\n\nCoupez-la ${day} fois.\n` })
    commit(root, "2024-06-01", { "locales/fr/pages/tea.md": "# Thé\n\nBuvez-le.\n" })
    await learn(root)
    const lines = linesOf(root).join("\n")
    expect(lines).toContain("Drink it.\tBuvez-le.")
    expect(lines).not.toContain(`${source}\t${target}`)
  })

  it("keeps what a person wrote, and doesn't give it up for what is learned", async () => {
    const { root } = project()
    const line = "segment\tMint likes the shade.\tLa menthe préfère l'ombre.\thand"
    writeFileSync(join(root, MEMORY), `${line}\n`)
    await learn(root)
    expect(linesOf(root)).toContain(line)
  })

  it("reads translations from a repository of their own, and from files alone where there is none", async () => {
    const { root } = project()
    const alone = lay({ "site.yml": SETTINGS, [SOURCE]: english("new.md"), [TARGET]: FRENCH })
    const fromFiles = (await learn(alone)).learned
    expect(fromFiles).toMatchObject([{ pairs: 4 }])
    expect(fromFiles[0]).not.toHaveProperty("commits")
    const elsewhere = lay({ "site.yml": SETTINGS, [SOURCE]: english("new.md") })
    const { learned } = await learn(elsewhere, { sourceHistory: root, targetHistory: root })
    expect(learned).toMatchObject([{ pairs: 4, commits: 7 }])
    expect((await learn(elsewhere, { sourceHistory: alone })).without).toEqual([alone, elsewhere])
  })

  it("runs nothing that a repository asks for", async () => {
    const { root } = project()
    const trap = join(root, "trapped")
    const script = lay({ "trap.sh": `#!/bin/sh\ntouch ${trap}\n` })
    git(script, ["init", "--quiet"])
    for (const key of ["core.fsmonitor", "core.sshCommand", "gpg.program", "core.pager", "diff.external"])
      git(root, ["config", key, `sh ${join(script, "trap.sh")}`])
    git(root, ["config", "log.showSignature", "true"])
    expect((await learn(root)).learned).toMatchObject([{ pairs: 4 }])
    expect(existsSync(trap)).toBe(false)
  })
})

describe("pruning", () => {
  it("drops what no page has a use for; a rehearsal drops nothing", async () => {
    const { root } = project()
    await learn(root)
    commit(root, "2024-09-01", { [SOURCE]: "# Mint\n", [TARGET]: "# Menthe\n" })
    const before = linesOf(root)
    const rehearsal = await pruneMemories({ dir: root, isRehearsal: true })
    expect(rehearsal.pruned).toMatchObject([{ locale: "fr", kept: 1 }])
    expect(rehearsal.pruned[0]?.dropped).toHaveLength(3)
    expect(linesOf(root)).toEqual(before)
    expect((await pruneMemories({ dir: root, isRehearsal: false, before: "2024-01-15" })).pruned[0]?.dropped).toEqual(
      [],
    )
    const byHand = "unit\tOld words\tVieux mots\thand"
    writeFileSync(join(root, MEMORY), `${readFileSync(join(root, MEMORY), "utf8")}${byHand}\n`)
    const old = await pruneMemories({ dir: root, isRehearsal: true, before: "2026-01-01" })
    expect(old.pruned[0]?.dropped.map(({ target }) => target)).not.toContain("Vieux mots")
    expect(old.pruned[0]?.dropped).toHaveLength(3)
    await pruneMemories({ dir: root, isRehearsal: false })
    expect(linesOf(root)).toEqual([...before.slice(0, 1), byHand])
  })
})
