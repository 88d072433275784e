/**
 * Words that end with a full stop and don't end a sentence, as they are written in front of a capital
 * letter or a number, by language. Words that may end a sentence ("etc.", "usw.", "Inc.") are not among
 * them: a boundary too many joins again when sentences are aligned.
 */
const ABBREVIATIONS = new Map(
  Object.entries({
    "": "e.g i.e vs cf viz fig figs vol pp nr nos st dr mr mrs ms prof sr",
    cs: "tj tzv tzn např resp př obr odst č str",
    de: "bzw ggf vgl bspw evtl abb tab kap sog zzgl inkl exkl ca o.ä i.d.r",
    es: "p.ej ej pág págs núm sra srta dra",
    fr: "p.ex mme mlle éd env c.-à-d",
    hi: "डॉ श्री प्रो सं पृ",
    hu: "pl ún ld vö kb ill",
    it: "es dott sig sigg",
    nl: "bijv blz m.a.w",
    pl: "np tzw tzn itp str",
    pt: "ex pág sra dra",
    ru: "напр см рис стр г",
  }).map(([language, words]) => [language, new Set(words.split(" "))] as const),
)

/** The last word of a text with its full stop: `See J.`, `vs. `, `5. `; in `doesn't.` it isn't the `t`. */
const LAST_WORD = /(?:^|[\s\p{S}]|(?!['’])\p{P})(\p{L}[\p{L}\p{M}.-]*|\p{N}{1,3})\.\s*$/u

/** Does a text end with an abbreviation, an initial, or a number that stands alone? */
export function endsWithAbbreviation(text: string, tag: string): boolean {
  const word = LAST_WORD.exec(text)?.[1]
  if (word === undefined) return false
  if (/^\p{N}/u.test(word)) return text.trim() === `${word}.`
  // Thai ends no sentence with a full stop.
  if (/^\p{Script=Thai}/u.test(word)) return true
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return true
  const language = tag.split("-")[0] ?? ""
  return ["", language].some(each => ABBREVIATIONS.get(each)?.has(word.toLowerCase()))
}
