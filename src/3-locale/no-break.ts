/**
 * Words that end with a full stop and don't end a sentence, as they are written in front of a capital
 * letter or a number, by language. Words that may end a sentence ("etc.", "usw.", "Inc.") are not among
 * them: a boundary too many joins again when sentences are aligned.
 */
const ABBREVIATIONS = new Map(
  Object.entries({
    "": "e.g i.e vs cf viz fig figs vol pp nr nos st dr mr mrs ms prof sr",
    bg: "вж напр стр фиг ул",
    ca: "p.ex pàg núm sra",
    cs: "tj tzv tzn např resp př obr odst č str",
    da: "f.eks bl.a dvs hr fru kap jf ca",
    de: "bzw ggf vgl bspw evtl abb tab kap sog zzgl inkl exkl ca o.ä i.d.r",
    el: "βλ σελ αρ κεφ",
    es: "p.ej ej pág págs núm sra srta dra",
    et: "nt vt lk",
    fi: "esim ks ts mm ns vrt",
    fr: "p.ex mme mlle éd env c.-à-d",
    gl: "p.ex páx núm sra",
    hi: "डॉ श्री प्रो सं पृ",
    hr: "npr tj tzv tzn str br",
    hu: "pl ún ld vö kb ill",
    id: "hlm jl",
    it: "es dott sig sigg pag pagg art cfr cap",
    lt: "pvz žr psl pav",
    lv: "piem sk lpp att",
    nb: "f.eks bl.a dvs kap jf ca",
    nn: "t.d bl.a dvs kap jf ca",
    no: "f.eks bl.a dvs kap jf ca",
    nl: "bijv blz m.a.w mevr dhr afb",
    pl: "np tzw tzn itp str rys zob św ul rozdz",
    pt: "ex pág sra dra art cap",
    ro: "ex pag dl dna dvs art",
    ru: "напр см рис стр г проф ул",
    sk: "napr tj tzv tzn resp obr str č",
    sl: "npr tj str oz",
    sr: "npr tj tzv str br нпр тј тзв стр бр",
    sv: "t.ex bl.a dvs kap resp jfr ca s.k",
    tr: "örn bkz sn şek",
    uk: "див напр рис стор проф ім вул",
    vi: "tp ths",
  }).map(([language, words]) => [language, new Set(words.split(" "))] as const),
)

/** The last word of a text with its full stop: `See J.`, `vs. `, `5. `; in `doesn't.` it isn't the `t`. */
const LAST_WORD = /(?:^|[\s\p{S}]|(?!['’])\p{P})(\p{L}[\p{L}\p{M}.-]*|\p{N}{1,3})\.\s*$/u

/** One sign is a word in these, and no initial: `네.` */
const WRITTEN_IN_SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** `Ctrl+H.` */
const isKey = (text: string, word: string): boolean => text.trimEnd().endsWith(`+${word}.`)

/** Does a text end with an abbreviation, an initial, or a number that stands alone? */
export function endsWithAbbreviation(text: string, tag: string): boolean {
  const word = LAST_WORD.exec(text)?.[1]
  if (word === undefined) return false
  if (/^\p{N}/u.test(word)) return text.trim() === `${word}.`
  // Thai ends no sentence with a full stop.
  if (/^\p{Script=Thai}/u.test(word)) return true
  if (/^\p{L}$/u.test(word) && !WRITTEN_IN_SYLLABLES.test(word)) return !isKey(text, word)
  if (/^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u.test(word)) return true
  const language = tag.split("-")[0] ?? ""
  return ["", language].some(each => ABBREVIATIONS.get(each)?.has(word.toLowerCase()))
}
