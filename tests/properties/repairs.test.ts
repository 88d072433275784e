import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type LocalizedDocument, localize, mend } from "../../src/3-locale/index.ts"
import { factsOf, isBalanced } from "../3-locale/facts.ts"
import { documentOf, localeOf, parsed, sourceOf } from "../3-locale/helpers.ts"
import { casesOr } from "./runs.ts"

/** What platforms do to a translation, each undone by one repair. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  "a space between brackets": text => text.replaceAll("](", "] ("),
  "words behind the bracket": text => text.replace(/\[([^\]]+)\]\(/g, (_, words: string) => `[${words}] 这里(`),
  "brackets in full width": text => text.replace(/\[([^\]]+)\]\(([^)]+)\)/g, "【$1】（$2）"),
  "a bracket that is missing": text => text.replaceAll("](", "("),
  "an address that is missing a bracket": text => text.replace(/(\.md)\)/g, "$1"),
  "spaces in an address": text => text.replace(/pot-(\d+)\.md/g, "pot- $1 。md"),
  "links that became placeholders": text => text.replace(/\[([^\]]+)\]\([^)]+\)/g, "<0>$1</0>"),
  "added titles": text => text.replace(/\.md\)/g, '.md "")'),
  "code without backticks": text => text.replaceAll("`", ""),
  "code in quotes": text => text.replace(/`([^`]+)`/g, "“$1”"),
  "spaces in bold text": text => text.replace(/\*\*([^*]+)\*\*/g, "** $1 **"),
  "asterisks in full width": text => text.replaceAll("**", "＊＊"),
  "marks around nothing": text => text.replace(/，/g, " ****，"),
  "spaces in marked text": text => text.replace(/(?<!=)==([^=\n]+)==/g, "== $1 =="),
  "a mark that was escaped": text => text.replace(/^==/gm, "\\=="),
  "half of a mark": text => text.replace(/(?<!=)==([^=\n]+)==/g, "==$1"),
  "signs of definitions apart": text => text.replaceAll("\n\n:   ", "\n:\n\n"),
  "an attribute list that stands apart": text => text.replace(/\.md\)/g, ".md) { .button }"),
  "placeholders without a partner": text => text.replace(/。/g, "<3>。"),
  "headings in full width": text => text.replace(/^#+/gm, signs => "＃".repeat(signs.length)),
  "tabs that became code": text => text.replace(/^=== "(\w+)"\n\n {4}(.*)$/gm, '\\=== "$1"\n\n```\n$2\n```'),
  "titles in other quotes": text => text.replace(/^(===|!!!) (note )?"(.*)"$/gm, "$1 $2«$3»"),
  "tasks that were escaped": text => text.replace(/^- \[x\]/gm, "- \\[x\\]"),
  "tags with a space": text => text.replace(/<(\/?kbd>)/g, "< $1"),
  "a file that begins with an invisible character": text => `\u200b${text}`,
}

const NAMES = "mint sage basil thyme dill chives".split(" ")
const HAN = "薄荷 鼠尾草 罗勒 百里香 莳萝 细香葱".split(" ")

/** One block in both languages. Links and code of a page are all different. */
const WRITERS: readonly ((at: number) => readonly [source: string, target: string])[] = [
  at => [`## Part ${NAMES[at % 6]}`, `## 部分${HAN[at % 6]}`],
  at => [`Sow [${NAMES[at % 6]}](pot-${at}.md) early, and water it.`, `请早播[${HAN[at % 6]}](pot-${at}.md)，再浇水。`],
  at => [`Run \`sow --pot ${at}\` before it rains.`, `请在下雨之前运行 \`sow --pot ${at}\` 命令。`],
  at => [`**Mind the ${NAMES[at % 6]}**, it grows.`, `**当心${HAN[at % 6]}**，它会长得很快。`],
  at => [`==Cut the ${NAMES[at % 6]}== often, please.`, `==经常修剪${HAN[at % 6]}==，请记住。`],
  at => [
    `=== "Pots"\n\n    Clay is best for ${NAMES[at % 6]} number ${at}.`,
    `=== "Pots"\n\n    陶盆最适合${HAN[at % 6]}第 ${at} 号。`,
  ],
  at => [
    `!!! note "Water"\n\n    Pour water on the ${NAMES[at % 6]}.`,
    `!!! note "浇水"\n\n    请给${HAN[at % 6]}浇水，不要忘记。`,
  ],
  at => [`**Pot ${at}**\n\n:   Just right for ${NAMES[at % 6]}.`, `**花盆 ${at}**\n\n:   正好适合种植${HAN[at % 6]}。`],
  at => [`- [x] Sow the ${NAMES[at % 6]} today`, `- [x] 今天播种${HAN[at % 6]}吧`],
  at => [`Press <kbd>F${at}</kbd> to water ${NAMES[at % 6]}.`, `按 <kbd>F${at}</kbd> 给${HAN[at % 6]}浇水。`],
]

const page = fc
  .array(fc.nat({ max: WRITERS.length - 1 }), { minLength: 2, maxLength: 9 })
  .map(kinds => kinds.map((kind, at) => WRITERS[kind]?.(at) ?? ["", ""]))
  .map(blocks => ({
    source: ["# Herbs", ...blocks.map(([source]) => source)].join("\n\n"),
    target: ["# 香草", ...blocks.map(([, target]) => target)].join("\n\n"),
  }))

function merge(source: string, target: string): LocalizedDocument {
  const mended = mend(sourceOf(target, "zh", "zh.md"), sourceOf(source)).source
  const languages = { source: localeOf("en"), targets: [localeOf("zh")] }
  return localize(documentOf(source), [parsed(mended)], localeOf("zh"), languages)
}

const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "")
const words = ({ segments }: LocalizedDocument): string[] => segments.map(({ text, lang }) => `${lang} ${fold(text)}`)

const runs = casesOr(8)

describe("damage that has a repair", () => {
  it.each(Object.entries(DAMAGES))("%s costs no sentence", (name, damage) => {
    fc.assert(
      fc.property(page, ({ source, target }) => {
        const whole = merge(source, target)
        const repaired = merge(source, damage(target))
        const without = name === "words behind the bracket" ? /这里/g : /$^/g
        expect(words(repaired).map(each => each.replace(without, ""))).toEqual(words(whole))
        expect(factsOf(repaired.tokens)).toEqual(factsOf(documentOf(source).tokens))
        expect(isBalanced(repaired.tokens)).toBe(true)
      }),
      runs,
    )
  })

  it("all of it together keeps the laws", () => {
    const several = fc.array(fc.constantFrom(...Object.values(DAMAGES)), { maxLength: 4 })
    fc.assert(
      fc.property(page, several, ({ source, target }, damages) => {
        const merged = merge(
          source,
          damages.reduce((text, damage) => damage(text), target),
        )
        expect(factsOf(merged.tokens)).toEqual(factsOf(documentOf(source).tokens))
        expect(isBalanced(merged.tokens)).toBe(true)
      }),
      casesOr(60),
    )
  })

  it("is not found in a page without damage", () => {
    fc.assert(
      fc.property(page, ({ source, target }) => {
        expect(merge(source, target).diagnostics.filter(({ code }) => code === "T107")).toEqual([])
        expect(mend(sourceOf(target, "zh", "zh.md"), sourceOf(source)).source.text).toBe(target)
      }),
      casesOr(60),
    )
  })
})
