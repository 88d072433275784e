import { describe, expect, it } from "vitest"
import { markdownOf } from "../../src/3-locale/memory/markdown.ts"
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
    ["en", ["Ask J. Rutkowska or Dr. Green, i.e. us.", "iOS grows.", "u/mint_lover wrote it.", "dom0 is a pot."]],
    [
      "en",
      [
        "Is it 1.5 cm, v2.0 or 3.14?",
        "It grew…",
        "Then (at 5 p.m.) it slept.",
        "See herbs.example.",
        "herbs.example says so.",
      ],
    ],
    ["de", ["Siehe Abb. 3 und z. B. Nr. 5.", "Dann gieße."]],
    ["zh", ["罗勒喜欢温暖。", "“真的吗？”", "真的！"]],
    ["ja", ["暖かさを好みます。", "わかりましたか？"]],
    ["ar", ["هل هذا نعناع؟", "نعم."]],
    ["hi", ["यह पुदीना है।", "वह तुलसी है।"]],
    ["zh", ["版本 1.5 见 https://herbs.example/a.b。", "例如 J. Green 的书……", "（很好。）"]],
    ["ja", ["「水をやる。」", "1.5 cmです！", "本当に？"]],
    ["ar", ["انظر 1.5 سم.", "ماذا قال J. Green؟", "لا شيء!"]],
    ["hi", ["डॉ. ग्रीन 1.5 सेमी कहते हैं।", "क्या यह सच है?", "हाँ!"]],
    ["th", ["ใช้ 1.5 ซม. หรือ example.com ก็ได้"]],
    ["th", ["โหระพาชอบความอบอุ่น อย่ารดน้ำ"]],
    ["zh", ["罗勒喜欢温暖。", "Water it in the morning.", "晚上不要浇水。"]],
    ["en", ["Press Ctrl+H.", "Then ask J. Green."]],
    ["ko", ["물을 줍니다.", "mint를 심습니다.", "네.", "v1.0을 씁니다."]],
    ["fa", ["نعنا را آب دهید.", "mint را بکارید.", "خوب است؟", "د. سبز گفت بله."]],
    ["he", ["השקו את הנענע.", "mint גדלה.", "סוף."]],
    ["ka", ["მორწყეთ პიტნა.", "mint იზრდება."]],
    ["hi", ["यह पुदीना है.", "mint उगता है॥", "अंत।"]],
    ["bn", ["ড. সবুজ বলেছেন।", "মূল্য ১২.৫।"]],
    ["ta", ["எ.கா. புதினா.", "முடிவு."]],
    ["hy", ["Ջրեք անանուխը։", "Պատրա՞ստ եք։", "Այո:", "Վերջ:"]],
    ["am", ["ውሃ ያጠጡ።", "ዝግጁ ነዎት፧", "አዎ።"]],
    ["my", ["ရေလောင်းပါ။", "နေရောင် လိုသည်။"]],
    ["km", ["ស្រោចទឹក។", "តើអ្នករួចរាល់ឬ?"]],
    ["ur", ["پانی دیں۔", "کیا آپ تیار ہیں؟", "جی۔"]],
    ["el", ["Θέλετε ήλιο;", "Δείτε π.χ. τη σελ. 5.", "Ναι!"]],
    ["uk", ["Див. рис. 5.", "Напр. М’ята.", "Кінець."]],
    ["tr", ["Bkz. Şekil 2.", "Dr. Yeşil geldi."]],
    ["da", ["Vand, f.eks. Mynte.", "Hr. Grøn så det."]],
  ])("%s %j", (locale, expected) => {
    expect(sentences(expected.join(" "), locale)).toEqual(expected)
  })

  it("need no space between them where the language has none", () => {
    expect(sentences("罗勒喜欢温暖。晚上不要浇水。", "zh")).toEqual(["罗勒喜欢温暖。", "晚上不要浇水。"])
  })

  it("are never cut inside a link or code, but in emphasis", () => {
    expect(sentences("See [Sow. Then water](a.md). *Wait. Then* go. Use `a. B`. End.")).toEqual([
      "See Sow. Then water.",
      "Wait.",
      "Then go.",
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

it("stand where they stand, behind escapes and entities, too", () => {
  const text = "Sow \\*mint\\* &amp; sage. Don't &lt;cut&gt; it. Water it."
  const segments = skeletonOf(documentOf(text)).blocks[0]?.units[0]?.segments ?? []
  expect(segments.map(({ nodes }) => markdownOf(text, nodes))).toEqual([
    "Sow \\*mint\\* &amp; sage.",
    "Don't &lt;cut&gt; it.",
    "Water it.",
  ])
})
