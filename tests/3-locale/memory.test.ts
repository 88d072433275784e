import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "../../src/2-parse/index.ts"
import { localize, lookUp, type Pair, printMemory, uselessLines } from "../../src/3-locale/index.ts"
import { factsOf, isBalanced } from "./facts.ts"
import { documentOf, html, localeOf, sourceOf } from "./helpers.ts"
import { memoryIn, memoryOfText, recalled, worded } from "./remembering.ts"

const reread = (text: string) => memoryOfText("fr", text)

describe("what a folder says of its pages", () => {
  it("is remembered by its words: they stand nowhere in the page's file", () => {
    const tag = (value: string) => ({ value, at: [0, 0] as const })
    const source = parse({ ...sourceOf("# Tea\n\nDrink it.\n"), frontMatter: { tags: [tag("black tea"), tag("pot")] } })
    const memories = new Map([["fr", memoryIn("fr", ["unit|black tea|thé noir", "unit|pot|théière"])]])
    const languages = { source: localeOf("en"), targets: [localeOf("fr")] }
    const { tags, segments } = localize(source, [], localeOf("fr"), languages, memories)
    expect(tags.map(({ meta }) => meta?.lang)).toEqual([undefined, undefined])
    expect(segments.slice(0, 2).map(({ text, at }) => [text, at])).toEqual([
      ["thé noir", [0, 0]],
      ["théière", [0, 0]],
    ])
  })
})

describe("a memory's file", () => {
  const learned: Pair = {
    kind: "segment",
    source: "Water [mint](mint.md) well.",
    target: "Arrosez bien la [menthe](mint.md).",
    origin: { file: "i18n/fr/mint.md", commit: "1a2b3c4d", date: "2024-02-18" },
    until: { commit: "5e6f7a8b", date: "2025-01-02" },
  }
  const written: Pair = { kind: "unit", source: "Mint", target: "Menthe", origin: "hand" }

  it("says again what was written into it, sorted, with how far histories were read", () => {
    const memory = reread(printMemory([learned, written], { source: "1234567", target: "89abcde" }))
    expect(memory.lines.map(({ at: _, ...pair }) => pair)).toEqual([written, learned])
    expect(memory.marks).toEqual({ source: "1234567", target: "89abcde" })
    expect(memory.diagnostics).toEqual([])
  })

  it("holds any text on one line, in the same order whatever came first", () => {
    const text = fc.stringMatching(/^[a-z*_|\\\t\n ]*[a-z]$/)
    const pairs = fc.array(fc.record({ kind: fc.constant("unit" as const), source: text, target: text }))
    fc.assert(
      fc.property(pairs, some => {
        const all = some.map(pair => ({ ...pair, origin: "hand" as const }))
        const printed = printMemory(all, {})
        expect(printMemory([...all].reverse(), {})).toBe(printed)
        expect(printMemory(reread(printed).lines, {})).toBe(printed)
        expect(reread(printed).diagnostics).toEqual([])
      }),
    )
  })

  it("tells broken lines at their places, and reads the others", () => {
    const { lines, diagnostics } = memoryIn("fr", [
      "segment Read it. Lisez-le.",
      "<<<<<<< HEAD",
      "segment|Read on.|Continuez.",
      "segment|Nothing.|",
      "unit|a|b|c|d|e|f|g",
      `unit|Long|${"a".repeat(20_000)}`,
    ])
    expect(lines.map(({ source, origin }) => [source, origin])).toEqual([["Read on.", "hand"]])
    expect(diagnostics.map(({ code, span }) => `${code} ${span.start.line}`)).toEqual([
      "T130 1",
      "T130 2",
      "T130 4",
      "T130 5",
      "T130 6",
    ])
  })
})

describe("a sentence that the translation doesn't have", () => {
  it("is taken from the memory", () => {
    const page = recalled("Sow in May. Water well.", "Semez en mai. Water well.", [
      "segment|Water well.|Arrosez bien.|i18n/fr/mint.md|1a2b3c4d|2024-02-18",
    ])
    expect(worded(page)).toEqual(["target: Semez en mai.", "memory: Arrosez bien."])
    expect(html(page.tokens)).toBe("<p>Semez en mai. Arrosez bien.</p>\n")
    expect(page.coverage.translated).toBe(page.coverage.words)
    expect(page.segments[1]?.from?.file).toBe("locales/fr/memory.tsv")
  })

  it("gets the source's addresses, markup and numbers", () => {
    const page = recalled("Sow **25** seeds as the [guide](new/guide.md) says.", undefined, [
      "unit|Sow 40 seeds as the [guide](guide.md) *says*.|Semez 40 graines comme le dit le [guide](evil.md).|a.md",
    ])
    expect(html(page.tokens)).toBe('<p>Semez 25 graines comme le dit le <a href="new/guide.md">guide</a>.</p>\n')
  })

  it("is known by its words, whatever icon stands before them", () => {
    const line = "unit|:material-check: Water well|:material-check: Arrosez bien|a.md"
    expect(worded(recalled(":material-water: Water well", undefined, [line]))).toEqual(["memory: Arrosez bien"])
  })

  it("says where its words stand in the translation, whatever of the source is in them", () => {
    const target = "# Menthe\n\n[Guide](guide.md) de la menthe.\n"
    const page = recalled("Read on.\n\n# Mint\n\n[Guide](guide.md) to mint.", target, [])
    const { from } = page.segments.find(({ text }) => text.startsWith("Guide")) ?? {}
    expect(target.slice(...(from?.at ?? []))).toBe("[Guide](guide.md) de la menthe.")
  })

  it.each([
    ["it lost a piece of code", "Run `make` now.", "Run `make` now.|Lancez-le maintenant."],
    ["a number stands twice", "Take 5 of 9.", "Take 3 of 7.|Prenez-en 3 de 7, oui 3."],
    ["another plural is asked for", "Take 1 of these pots.", "Take 3 of these pots.|Prenez 3 de ces pots."],
    ["other words are asked for", "Take all of them.", "Take none of them.|N'en prenez aucun."],
  ])("stays where %s", (_, source, line) => {
    expect(worded(recalled(source, undefined, [`segment|${line}|a.md`]))[0]).toMatch(/^source: /)
  })

  it("is taken as a whole before it is taken in parts", () => {
    const parts = ["segment|Sow early.|Semez tôt.|a.md", "segment|Water well.|Arrosez bien.|a.md"]
    const whole = "unit|Sow early. Water well.|Semez tôt et arrosez bien.|a.md"
    expect(worded(recalled("Sow early. Water well.", undefined, [...parts, whole]))).toEqual([
      "memory: Semez tôt et arrosez bien.",
    ])
    expect(worded(recalled("Wait. Sow early. Water well.", undefined, [...parts, whole]))).toEqual([
      "source: Wait.",
      "memory: Semez tôt et arrosez bien.",
    ])
    expect(worded(recalled("Sow early. Water well.", undefined, parts))).toEqual([
      "memory: Semez tôt.",
      "memory: Arrosez bien.",
    ])
  })

  it("is taken from the newest line, and from a person's before all others and before the file", () => {
    const older = "segment|Water well.|Arroser bien.|a.md|1a2b3c4|2023-01-01"
    const newer = "segment|Water well.|Arrosez bien.|a.md|5d6e7f8|2024-01-01"
    const hand = "segment|Water well.|Arrosez abondamment.|hand"
    expect(worded(recalled("Water well.", undefined, [older, newer]))).toEqual(["memory: Arrosez bien."])
    expect(worded(recalled("Water well.", "Arrose.", [older, newer]))).toEqual(["target: Arrose."])
    expect(worded(recalled("Water well.", "Arrose.", [older, newer, hand]))).toEqual(["memory: Arrosez abondamment."])
  })

  it("is not taken from a rare line where there is a usual one", () => {
    const usual = "segment|Water well.|Arrosez bien.|a.md|1a2b3c4|2023-01-01"
    const rare = "segment|Water well.|Arosez bien.|b.md|5d6e7f8|2024-01-01|rare"
    expect(worded(recalled("Water well.", undefined, [usual, rare]))).toEqual(["memory: Arrosez bien."])
    expect(worded(recalled("Water well.", undefined, [rare]))).toEqual(["memory: Arosez bien."])
  })

  it("stands in titles and alternative texts, too", () => {
    const page = recalled("---\ntitle: Green tea\n---\n![A green leaf](leaf.png) Here it is.", undefined, [
      "unit|Green tea|Thé vert|a.md",
      "unit|A green leaf|Une feuille verte|a.md",
    ])
    expect(page.title?.children?.[0]?.content).toBe("Thé vert")
    expect(html(page.tokens)).toContain('alt="Une feuille verte"')
    expect(worded(page)).toContain("memory: Une feuille verte")
  })

  it("is taken from the next locale's memory where its own has none", () => {
    const memories = new Map([["fr", memoryIn("fr", ["segment|Water well.|Arrosez bien.|a.md"])]])
    const locale = localeOf("fr-CA", ["fr", "en"])
    const languages = { source: localeOf("en"), targets: [locale, localeOf("fr")] }
    const page = localize(documentOf("Water well."), [], locale, languages, memories)
    expect(html(page.tokens)).toBe('<p lang="fr">Arrosez bien.</p>\n')
    expect(page.segments[0]?.origin).toBe("fallback")
  })
})

describe("a sentence that changed under its translation", () => {
  const line = "segment|Water mint every day.|Arrosez la menthe chaque jour.|i18n/fr/page.md|1a2b3c4|2024-01-01"
  const gone = `${line}|5d6e7f8 2025-02-03`
  const target = "Arrosez la menthe chaque jour."

  it("is stale: marked, and told with the commit that made it so", () => {
    const page = recalled("Water mint every week.", target, [gone])
    expect(html(page.tokens)).toBe('<p><span class="stale">Arrosez la menthe chaque jour.</span></p>\n')
    expect(page.segments[0]?.stale).toEqual({ source: "Water mint every day.", commit: "5d6e7f8", date: "2025-02-03" })
  })

  it("is shown without a mark, or left to the source, as the settings say", () => {
    expect(html(recalled("Water mint every week.", target, [gone], "show").tokens)).toBe(`<p>${target}</p>\n`)
    const source = recalled("Water mint every week.", target, [gone], "source")
    expect(html(source.tokens)).toBe('<p lang="en">Water mint every week.</p>\n')
  })

  it.each([
    [
      "only markup, addresses, punctuation and case changed",
      "Water **[mint](b.md)** every Day!",
      "Arrosez la [menthe](a.md) chaque jour.",
    ],
    [
      "the other sentence still stands on the page",
      "Water mint every week.\n\nWater mint every day.",
      `${target}\n\n${target}`,
    ],
  ])("isn't stale where %s", (_, source, words) => {
    const [segment] = recalled(source, words, [line]).segments
    expect(segment?.origin).toBe("target")
    expect(segment?.stale).toBeUndefined()
  })

  it("isn't stale where the memory knows the words for the new sentence, too", () => {
    const both = [gone, "segment|Water mint every week.|Arrosez la menthe chaque jour.|i18n/fr/page.md|9|2025-03-03"]
    expect(recalled("Water mint every week.", target, both).segments[0]?.stale).toBeUndefined()
  })

  it("isn't stale where the words already say what is new", () => {
    const older = "segment|Buy it from Ann.|Achetez-le chez Ann et Bob.|i18n/fr/page.md|1a2b3c4|2024-01-01"
    const page = recalled("Buy it from Ann or Bob.", "Achetez-le chez Ann et Bob.", [older])
    expect(page.segments[0]?.stale).toBeUndefined()
  })

  it("isn't stale by what another page says in the same words", () => {
    const other = "segment|Recommended|Arrosez la menthe chaque jour.|i18n/fr/other.md|1a2b3c4|2024-01-01"
    expect(recalled("Water mint every week.", target, [other]).segments[0]?.stale).toBeUndefined()
  })
})

describe("looking up", () => {
  it("says what is used, what isn't and why, and what is near", () => {
    const memory = memoryIn("fr", [
      "segment|First run [make](a.md) and `dig`.|D'abord lancez [make](a.md).|a.md|1a2b3c4|2025-01-01",
      "segment|First run [make](a.md) and `dig`.|D'abord lancez [make](a.md) et `dig`.|a.md|1a2b3c4|2024-01-01",
      "segment|First run it and make tea.|D'abord lancez-le et faites du thé.|a.md",
      "segment|Sow in May.|Semez en mai.|a.md",
    ])
    const known = lookUp(memory, "First run [make](b.md) and `dig`.", "en")
    expect(known.map(({ line, fault }) => [line.target, fault])).toEqual([
      ["D'abord lancez [make](a.md) et `dig`.", undefined],
      ["D'abord lancez [make](a.md).", "it lost a code span"],
      ["D'abord lancez-le et faites du thé.", "its source says something else"],
    ])
  })
})

describe("pruning", () => {
  it("finds what no page asks for or says, and nobody wrote", () => {
    const { lines } = memoryIn("fr", [
      "segment|Sow 3 seeds.|Semez 3 graines.|a.md",
      "segment|Water well.|Arrosez bien.|a.md",
      "segment|Harvest late.|Récoltez tard.|a.md",
      "segment|Eat it.|Mangez-la.|a.md",
      "segment|Sell it.|Vendez-la.|hand",
    ])
    const useless = uselessLines(lines, [documentOf("Go. Sow 5 seeds. Water well!")], [documentOf("Mangez-la.", "fr")])
    expect(useless.map(({ source }) => source)).toEqual(["Harvest late."])
  })
})

describe("whatever a memory holds", () => {
  const source = "# Mint\n\nWater [mint](mint.md) with `can`. Sow in May.\n\n![A leaf](leaf.png) Wait here."
  const target =
    "# Menthe\n\nArrosez la [menthe](mint.md) avec `can`. Semez en mai.\n\n![Une feuille](leaf.png) Attendez ici."
  const words = [
    "Water [mint](x) with `can`.",
    "Sow in May.",
    "[a](javascript:x)",
    "<b>",
    "`can`",
    "![](x)",
    "**",
    "|\\",
  ]
  const side = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { minLength: 1, maxLength: 3 })
  const line = fc.tuple(fc.constantFrom("unit", "segment"), side, side, fc.constantFrom("a.md", "i18n/fr/page.md"))
  const lines = fc.array(line.map(([kind, from, to, file]) => [kind, from.join(" "), to.join(" "), file].join("|")))

  it("a complete translation stays as it is", () => {
    const page = html(recalled(source, target, []).tokens)
    fc.assert(
      fc.property(lines, some => {
        expect(html(recalled(source, target, some, "show").tokens)).toBe(page)
      }),
    )
  })

  it("links, pictures, code and blocks are the source's", () => {
    const facts = factsOf(documentOf(source).tokens)
    fc.assert(
      fc.property(lines, some => {
        const { tokens } = recalled(source, undefined, some)
        expect(factsOf(tokens)).toEqual(facts)
        expect(isBalanced(tokens)).toBe(true)
      }),
    )
  })
})
