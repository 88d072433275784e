import { describe, expect, it } from "vitest"
import { skeletonOf } from "../../src/3-locale/skeleton.ts"
import { documentOf } from "./helpers.ts"

/** Sentences of the first block of a text. */
const sentences = (text: string, locale = "en"): string[] =>
  skeletonOf(documentOf(text, locale)).blocks[0]?.units[0]?.segments.map(segment => segment.text) ?? []

describe("sentences of a unit", () => {
  it.each([
    ["en", ["Sow early.", "Is it warm?", "Yes!"]],
    ["en", ["Herbs, e.g. mint, vs. weeds grow 1.5 cm a day.", "J. Green wrote that."]],
    ["en", ["Cold it doesn't like, and frost it doesn’t.", "It's mint's.", "Cut it."]],
    ["en", ["See example.org and https://a.example/b.c for more…", "Or don't."]],
    ["de", ["Siehe Abb. 3 und z. B. Nr. 5.", "Dann gieße."]],
    ["zh", ["罗勒喜欢温暖。", "“真的吗？”", "真的！"]],
    ["ja", ["暖かさを好みます。", "わかりましたか？"]],
    ["ar", ["هل هذا نعناع؟", "نعم."]],
    ["hi", ["यह पुदीना है।", "वह तुलसी है।"]],
    ["th", ["โหระพาชอบความอบอุ่น อย่ารดน้ำ"]],
    ["zh", ["罗勒喜欢温暖。", "Water it in the morning.", "晚上不要浇水。"]],
  ])("%s %j", (locale, expected) => {
    expect(sentences(expected.join(" "), locale)).toEqual(expected)
  })

  it("need no space between them where the language has none", () => {
    expect(sentences("罗勒喜欢温暖。晚上不要浇水。", "zh")).toEqual(["罗勒喜欢温暖。", "晚上不要浇水。"])
  })

  it("are never cut inside a link, emphasis or code", () => {
    expect(sentences("See [Sow. Then water](a.md). *Wait. Then* go. Use `a. B`. End.")).toEqual([
      "See Sow. Then water.",
      "Wait. Then go.",
      "Use a. B.",
      "End.",
    ])
  })

  it("end at a line's end that shows, not at one that doesn't", () => {
    expect(sentences("Basil  \nMint\nand thyme")).toEqual(["Basil", "Mint and thyme"])
  })

  it("are as many as there are links where nothing stands between these", () => {
    expect(sentences("[Shop](a.md) [Seeds](b.md)\n[Ask](c.md)")).toEqual(["Shop", "Seeds", "Ask"])
  })
})
