import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { trust } from "../../src/3-locale/index.ts"
import { merge } from "./helpers.ts"

const codes = (source: string, target: string, language = "fr"): string[] =>
  trust({ source, target, language }).map(({ code, verdict }) => `${code} ${verdict}`)

describe("a wording is refused", () => {
  it.each([
    ["words in another script", "Water the mint often.", "请经常给薄荷浇水。", "es", "T140"],
    ["English words that the source doesn't have", "Water the mint.", "Give sage plenty of shade.", "zh", "T140"],
    ["English words in Arabic", "Water the mint.", "Give sage plenty of shade.", "ar", "T140"],
    [
      "a sentence that the source had before",
      "Must dry the mint or freeze it.",
      "Dry the mint or freeze it.",
      "ko",
      "T140",
    ],
    ["the name of something else", "Herb Gardens", "MintBox", "uk", "T140"],
    ["a Cyrillic letter in a Latin word", "Buy at Herbal.", "Achetez chez Hеrbal.", "fr", "T141"],
    ["a Cyrillic letter in a Latin word of a Cyrillic text", "Buy at Herbal.", "Купите в Hеrbal.", "ru", "T141"],
    ["Cyrillic where the tag asks for Latin", "Water the mint.", "Заливајте нану често.", "sr-Latn", "T140"],
    ["a text that is turned around", "Water it.", "Arrosez-la \u202eelgip\u202c.", "fr", "T142"],
    ["a direction that isn't closed", "Water it.", "Arrosez-la \u2067.", "fr", "T142"],
    ["a direction that is closed by another", "Water it.", "Arrosez-la \u2067x\u202c.", "fr", "T142"],
    ["a control character", "Water it.", "Arrosez\u0007-la.", "fr", "T142"],
    ["letters that nobody sees", "Water it.", "Arrosez-la\u{e0041}.", "fr", "T142"],
    ["a lost placeholder", "You have {count} pots.", "Vous avez des pots.", "fr", "T143"],
    ["a fifth of the length", `Water ${"the mint, and ".repeat(10)} the sage.`, "Arrosez la menthe.", "fr", "T144"],
    [
      "five times the length",
      "Water the mint, and do it soon, it is thirsty.",
      "Arrosez la menthe. ".repeat(16),
      "fr",
      "T144",
    ],
  ])("for %s", (_, source, target, language, code) => {
    expect(codes(source, target, language)).toContain(`${code} refuse`)
  })
})

describe("a wording is remarked on", () => {
  it.each([
    ["a lost number", "Sow 12 seeds.", "Semez des graines.", "T146"],
    ["a lost name", "Ask KeepHerbXC.", "Demandez.", "T147"],
    ["asterisks", "Be **quick**.".replaceAll("**", ""), "Soyez ** rapide **.", "T148"],
    ["half a link", "See the guide.", "Voir [le guide] (guide.md).", "T148"],
    ["an attribute list", "See the guide.", "Voir le guide{ .button }.", "T148"],
    ["an entity that was escaped twice", "Mint & sage.", "Menthe &amp;amp; sauge.", "T148"],
    ["a placeholder too many", "Mint grows.", "La menthe {croit}.", "T145"],
  ])("for %s", (_, source, target, code) => {
    expect(codes(source, target)).toEqual([`${code} remark`])
  })
})

describe("a word with a letter of another script", () => {
  it("is remarked on where it imitates no name", () => {
    expect(codes("Mint grows.", "Мята раcтёт.", "ru")).toEqual(["T150 remark"])
    expect(codes("All of it.", "Oстало је све.", "sr")).toEqual(["T150 remark"])
    expect(codes("Mint grows.", "Η μέντα μεγαλώvει.", "el")).toEqual(["T150 remark"])
  })
})

describe("a wording is accepted", () => {
  it.each([
    ["ru", "Ask Herbal for a PDF.", "Попросите PDFы у Herbalа."],
    ["sr", "Water the mint often.", "Zalivajte nanu često."],
    ["sr-Cyrl", "Water the mint often.", "Заливајте нану често."],
    ["ku", "Water the mint often.", "نەعنا زۆر ئاو بدە."],
    ["ku", "Water the mint often.", "Pûngê gelek av bide."],
    ["ckb", "Water the mint often.", "نەعنا زۆر ئاو بدە."],
    ["uz", "Water the mint often.", "Ялпизни тез-тез суғоринг."],
    ["tr", "Mint's own garden, HerbKeeper.", "HerbKeeper'ın kendi bahçesi."],
    ["pl", "Two HerbPhones.", "Dwa HerbPhone'y."],
    ["fi", "In KeepHerb 12", "KeepHerbissa 12"],
    ["hi", "On 28 June 2021, 1,500 people came.", "२८ जून २०२१ को १,५०० लोग आए।"],
    ["bn", "It grew 12.5 cm in 30 days.", "এটি ৩০ দিনে ১২.৫ সেমি বেড়েছে।"],
    ["fa", "Since 2021, 1,500 pots", "از ۲۰۲۱، ۱٬۵۰۰ گلدان"],
    ["th", "Water the mint daily.", "รดน้ำสะระแหน่ทุกวัน"],
    ["he", "Use VPN.", "השתמשו ב-\u200eVPN\u200f."],
    ["zh-Hant-HK", "Water the mint often.", "請經常給薄荷澆水。"],
    ["zh", "Proton Herbs", "Proton Herbs（香草）"],
    ["zh", "DNS over HTTPS", "DNS over HTTPS"],
    ["zh", "DNS over HTTPS", "DNS over HTTPS (DoH)"],
    ["ru", "Virtual private garden", "VPG"],
    ["ko", "Privacy Policy", "https://mint.example/en/privacy/policy"],
    ["sr", "Herb Gardens", "MintBox"],
    ["zh", "On 28 June 2021, 1,500 people came at 10:30.", "2021年6月28日10:30，来了1500人。"],
    ["ar", "It grew 12.5 cm in 30 days.", "نما ١٢٫٥ سم في ٣٠ يومًا."],
    ["ar", "Read RFC 4880.", "اقرأ \u200eRFC 4880\u200e."],
    ["fa", "It goes.", "می\u200cرود."],
    ["he", "Say “mint”.", "אמרו \u2066mint\u2069."],
    ["ja", "See herbs.example for more.", "詳しくはherbs.exampleをご覧ください。"],
    ["fr", "35 million pots", "35 millions de pots"],
    ["zh", "35 million pots", "3500万个花盆"],
    ["de", "Costs 1,000.50 euros", "Kostet 1.000,50 Euro"],
    ["de", "Thanks.", "Vielen herzlichen Dank."],
    ["el", "The letter Ω.", "Το γράμμα Ω."],
    ["xx-unknown", "Water it.", "水水水水。"],
    ["fr", "The sign \u202e turns.", "Le signe \u202e tourne."],
  ])("%s %s", (language, source, target) => expect(codes(source, target, language)).toEqual([]))

  it("if it is its source, with a letter and its accent apart", () =>
    expect(codes("Buy cafeTe\u0301.", "Buy cafeTe\u0301.")).toEqual([]))

  it("if it is its source, whatever the source", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("zh", "ar", "fr"), (text, language) => {
        expect(codes(text, text, language)).toEqual([])
      }),
    )
  })
})

describe("a sentence that can't be trusted", () => {
  const page = merge("Water the mint. Cut it often.", [["es", "请经常给薄荷浇水。 Córtala a menudo."]], "es")

  it("is shown in the source's words, and its neighbour in the translation's", () => {
    expect(page.segments.map(({ text, lang }) => [lang, text])).toEqual([
      ["en", "Water the mint."],
      ["es", "Córtala a menudo."],
    ])
  })

  it("says why, in its record and to the translator", () => {
    expect(page.segments[0]?.refused).toBe("T140")
    expect(page.diagnostics.map(({ code }) => code)).toEqual(["T140"])
  })

  it("says why it is refused, and nothing else that is odd about it", () => {
    const page = merge("Water the mint 12 times.", [["es", "请经常给薄荷浇水。"]], "es")
    expect(page.diagnostics.map(({ code }) => code)).toEqual(["T140"])
  })

  it("says so of a sentence that lost what its source points at, too", () => {
    const lost = merge("See [a](a.md), [b](b.md) and `c`.", [["zh", "参见。"]])
    expect(lost.segments[0]?.refused).toBe("T104")
    expect(lost.diagnostics[0]?.message).toContain("lost 2 links and a code span of the source")
  })
})

describe("what a picture shows, and what an abbreviation stands for", () => {
  it("is said in the source's words where the translation's can't be trusted", () => {
    const page = merge("![A pot of mint](mint.png)", [["es", "![请经常给薄荷浇水](mint.png)"]], "es")
    expect(page.segments.slice(1).map(({ text, lang }) => [lang, text])).toEqual([["en", "A pot of mint"]])
    expect(page.diagnostics.map(({ code }) => code)).toEqual(["T140"])
  })

  it("is said in the translation's where they can", () => {
    const page = merge("![A pot of mint](mint.png)", [["es", "![Una maceta de menta](mint.png)"]], "es")
    expect(page.segments.slice(1).map(({ text, lang }) => [lang, text])).toEqual([["es", "Una maceta de menta"]])
    expect(page.diagnostics).toEqual([])
  })

  it("holds for definitions, which are told at their place", () => {
    const source = "The MPS.\n\n*[MPS]: Mint Protection Society"
    const target = (definition: string) => `La MPS.\n\n*[MPS]: ${definition}`
    const refused = merge(source, [["es", target("薄荷保护协会")]], "es")
    expect(refused.abbreviations.map(({ lang, definition }) => [lang, definition])).toEqual([
      ["en", "Mint Protection Society"],
    ])
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(["T140"])
    const kept = merge(source, [["es", target("Sociedad de protección de la menta")]], "es")
    expect(kept.abbreviations.map(({ lang }) => lang)).toEqual(["es"])
    expect(kept.diagnostics).toEqual([])
  })
})
