import type { StateInline } from "markdown-it"
import type { Found, InlineRule } from "./reading.ts"

const symbols = new Map([
  ["(tm)", "™"],
  ["(c)", "©"],
  ["(r)", "®"],
  ["+/-", "±"],
  ["=/=", "≠"],
  ["c/o", "℅"],
  ["-->", "→"],
  ["<--", "←"],
  ["<-->", "↔"],
  ["1/4", "¼"],
  ["1/2", "½"],
  ["3/4", "¾"],
  ["1/3", "⅓"],
  ["2/3", "⅔"],
  ["1/5", "⅕"],
  ["2/5", "⅖"],
  ["3/5", "⅗"],
  ["4/5", "⅘"],
  ["1/6", "⅙"],
  ["5/6", "⅚"],
  ["1/8", "⅛"],
  ["3/8", "⅜"],
  ["5/8", "⅝"],
  ["7/8", "⅞"],
])

const ORDINAL =
  /(?<![\p{L}\p{N}_])((?:[1-9][0-9]*)?(?:(?<=1)[123](?=th)|1(?=st)|2(?=nd)|3(?=rd)|[04-9](?=th)))(th|st|nd|rd)(?![\p{L}\p{N}_])/gu

function writeOrdinal(state: StateInline, { start, end }: Found): void {
  const text = state.src.slice(start, end)
  state.pending += text.slice(0, -2)
  state.push("sup_open", "sup", 1)
  state.push("text", "", 0).content = text.slice(-2)
  state.push("sup_close", "sup", -1)
}

function writeSymbol(state: StateInline, { start, end }: Found): void {
  const source = state.src.slice(start, end)
  const token = state.push("text_special", "", 0)
  token.content = symbols.get(source) ?? source
  token.markup = source
  token.info = "symbol"
}

const rule = (pattern: RegExp, write: Found["write"]): InlineRule => ({
  name: "smart-symbols",
  sign: "",
  find: ({ text }) => ({
    found: [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      rule: "smart-symbols",
      start: index,
      end: index + length,
      isText: true,
      write,
    })),
  }),
})

/** By the names of their switches: `(c)`, `-->`, `=/=`, `1/2`; then `2nd`, which may stand next to them; then `c/o`. */
export const smartSymbols: readonly { readonly name: string; readonly rule: InlineRule }[] = [
  { name: "trademark", rule: rule(/\(tm\)/g, writeSymbol) },
  { name: "copyright", rule: rule(/\(c\)/g, writeSymbol) },
  { name: "registered", rule: rule(/\(r\)/g, writeSymbol) },
  { name: "plusminus", rule: rule(/\+\/-/g, writeSymbol) },
  { name: "arrows", rule: rule(/<--(?:>|(?!-))|(?<!-)-->/g, writeSymbol) },
  { name: "notequal", rule: rule(/=\/=/g, writeSymbol) },
  { name: "fractions", rule: rule(/(?<!\d)(?:[1-3]\/4|1\/2|[12]\/3|[1-4]\/5|[15]\/6|[1357]\/8)(?!\d)/g, writeSymbol) },
  { name: "ordinal_numbers", rule: rule(ORDINAL, writeOrdinal) },
  { name: "care_of", rule: rule(/(?<![\p{L}\p{N}_])c\/o(?![\p{L}\p{N}_])/gu, writeSymbol) },
]
