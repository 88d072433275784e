import fc from "fast-check"

/** Words of a made-up language with capital letters where sentences need them, and their made-up translations. */
const STEMS = ["mint", "sage", "pot", "water", "garden", "grows", "needs", "often", "slowly", "sun", "shade", "plants"]
const HAN = "薄荷花园水分阳光阴凉植物种子土壤生长需要缓慢经常鼠尾草罗勒"

const word = fc.constantFrom(...STEMS)
const address = fc.constantFrom("pots.md", "soil.md#how", "https://seeds.example/a", "https://seeds.example/b/", "#top")

/** A piece of a sentence: `write` gives its Markdown, with the words put through `say`. */
interface Piece {
  readonly kind: "words" | "link" | "code" | "strong" | "picture"
  readonly words: readonly string[]
  readonly address: string
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom(
    "words" as const,
    "words" as const,
    "link" as const,
    "code" as const,
    "strong" as const,
    "picture" as const,
  ),
  words: fc.array(word, { minLength: 1, maxLength: 4 }),
  address,
})

export interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "table" | "admonition" | "details" | "code" | "quote"
  readonly level: number
  readonly sentences: readonly (readonly Piece[])[]
}

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom(
    "heading",
    "paragraph",
    "paragraph",
    "list",
    "table",
    "admonition",
    "details",
    "code",
    "quote",
  ) as fc.Arbitrary<Block["kind"]>,
  level: fc.integer({ min: 2, max: 4 }),
  sentences: fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
})

export const blocks = fc.array(block, { minLength: 1, maxLength: 8 })

/** How words are said in a language, and how a sentence ends there. */
export interface Voice {
  say(words: readonly string[]): string
  readonly stop: string
  readonly between: string
}

export const english: Voice = { say: words => words.join(" "), stop: ".", between: " " }

export const chinese: Voice = {
  say: words => words.map(each => HAN.slice(each.length, each.length + 2) + HAN.charAt(STEMS.indexOf(each))).join(""),
  stop: "。",
  between: "",
}

function writePiece(piece: Piece, voice: Voice): string {
  const words = voice.say(piece.words)
  if (piece.kind === "link") return `[${words}](${piece.address})`
  if (piece.kind === "code") return `\`${piece.words.join("-")}\``
  if (piece.kind === "picture") return `![${words}](${piece.words[0]}.png)`
  return piece.kind === "strong" ? `**${words}**` : words
}

function writeSentence(pieces: readonly Piece[], voice: Voice): string {
  const text = pieces.map(each => writePiece(each, voice)).join(" ")
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${voice.stop}`
}

/** The Markdown of a document; `voices` gives the voice of each sentence by its number. */
export function write(document: readonly Block[], voices: (sentence: number) => Voice): string {
  let count = 0
  const next = (pieces: readonly Piece[]) => writeSentence(pieces, voices(count++))
  return document.map(each => writeBlock(each, next)).join("\n\n")
}

function writeBlock({ kind, level, sentences }: Block, next: (pieces: readonly Piece[]) => string): string {
  const [first = []] = sentences
  if (kind === "heading") return `${"#".repeat(level)} ${next(first)}`
  if (kind === "list") return sentences.map(each => `- ${next(each)}`).join("\n")
  if (kind === "quote") return `> ${sentences.map(next).join(" ")}`
  if (kind === "admonition") return `!!! note "${next(first)}"\n\n    ${sentences.map(next).join(" ")}`
  if (kind === "details") return `??? tip\n\n    ${sentences.map(next).join(" ")}`
  if (kind === "code") return `\`\`\`sh\n${first[0]?.words.join(" ") ?? "true"}\n\`\`\``
  if (kind === "table") return ["| A | B |", "|---|---|", ...sentences.map(each => `| ${next(each)} | 12 |`)].join("\n")
  return sentences.map(next).join(" ")
}

/** Something that happens to a translation on its way. */
export type Damage = (text: string) => string

/** Picks a place in a list by a number from 0 to 1. */
const at = (length: number, where: number): number => Math.min(length - 1, Math.floor(where * length))

const DAMAGES: readonly ((where: number, other: number) => Damage)[] = [
  where => text => text.slice(0, Math.floor(where * text.length)),
  where => text =>
    text
      .split("\n\n")
      .filter((_, index, all) => index !== at(all.length, where))
      .join("\n\n"),
  (where, other) => text => {
    const parts = text.split("\n\n")
    const [moved = ""] = parts.splice(at(parts.length, where), 1)
    parts.splice(at(parts.length + 1, other), 0, moved)
    return parts.join("\n\n")
  },
  where => text => text.slice(0, Math.floor(where * text.length)) + text.slice(Math.floor(where * text.length) + 1),
  where => text =>
    `${text.slice(0, Math.floor(where * text.length))}</a></p>[x](https://evil.example/)\`y\`<b>${text.slice(Math.floor(where * text.length))}`,
  where => text =>
    text.replace(/\]\(([^)]*)\)/g, (link, target: string) =>
      target.length / 30 > where ? link : `](https://other.example/${target})`,
    ),
  () => text => text.replaceAll("](", "] ("),
  () => text => text.replaceAll("**", "** "),
  () => text => text.replaceAll("\n    ", "\n"),
  where => text => text.replaceAll("\n\n", where > 0.5 ? "\n" : "\n\n\n"),
  where => text => {
    const parts = text.split("\n\n")
    return [...parts, parts[at(parts.length, where)] ?? ""].join("\n\n")
  },
]

const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

export const damage: fc.Arbitrary<Damage> = fc
  .array(fc.tuple(fc.nat({ max: DAMAGES.length - 1 }), unit, unit), { maxLength: 3 })
  .map(
    steps => text =>
      steps.reduce((damaged, [kind, where, other]) => DAMAGES[kind]?.(where, other)(damaged) ?? damaged, text),
  )

/** Text that nobody wrote, of the characters that mean something. */
export const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "#",
        "*",
        "**",
        "`",
        "[",
        "](",
        ")",
        "![",
        "|",
        "-",
        ">",
        "\n",
        "\n\n",
        "    ",
        "<b>",
        "</p>",
        "<details>",
        "!!! note",
        "x",
        "薄荷",
        "。",
        "https://seeds.example/a",
        ":",
        "{#a}",
      ),
      { maxLength: 80 },
    )
    .map(parts => parts.join("")),
)
