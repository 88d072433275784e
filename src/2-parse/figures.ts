import Markdown, { type StateCore, type Token } from "markdown-it"

/** The image that an inline token holds, and nothing else. */
function loneImage(token: Token | undefined): Token | undefined {
  if (token?.type !== "inline") return undefined
  const children = token.children?.filter(child => child.type !== "text" || child.content.trim() !== "") ?? []
  const [image, ...others] = children
  return others.length === 0 && image?.type === "image" ? image : undefined
}

/** The number of tokens of an image's paragraph at `index`: `paragraph_open`, `inline`, `paragraph_close`. */
const isImageParagraph = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.type === "paragraph_open" &&
  tokens[index + 2]?.type === "paragraph_close" &&
  loneImage(tokens[index + 1]) !== undefined

function figureToken(type: "figure_open" | "figure_close", like: Token): Token {
  const token = new Markdown.Token(type, "figure", type === "figure_open" ? 1 : -1)
  token.block = true
  token.level = like.level
  if (type === "figure_open") token.meta = { ...like.meta }
  return token
}

/** The picture of a figure, without a paragraph around it. */
function pictureOf(tokens: readonly Token[], index: number): Token[] {
  const inline = tokens[index + 1]
  const image = loneImage(inline)
  if (!inline || !image) return []
  image.meta = { ...image.meta, figure: true }
  inline.children = [image]
  return [inline]
}

/** Writes a token stream anew, with figures in it. */
class FigureWriter {
  readonly out: Token[] = []
  /** Figures that are open and were written by hand. */
  private depth = 0
  /** The paragraph whose caption comes next. */
  private waiting: Token | undefined

  /** Writes what stands at `index`; gives the number of tokens that were read. */
  write(tokens: readonly Token[], index: number): number {
    const hasCaption = this.depth === 0 && tokens[index + 3]?.type === "figcaption_open"
    if (isImageParagraph(tokens, index) && (hasCaption || this.depth > 0)) {
      if (hasCaption) this.begin(tokens[index])
      this.out.push(...pictureOf(tokens, index))
      return 3
    }
    const token = tokens[index]
    if (token) this.copy(token)
    return 1
  }

  private begin(paragraph: Token | undefined): void {
    this.waiting = paragraph
    if (paragraph) this.out.push(figureToken("figure_open", paragraph))
  }

  private copy(token: Token): void {
    if (token.type === "figure_open") this.depth++
    if (token.type === "figure_close") this.depth--
    this.out.push(token)
    if (token.type !== "figcaption_close" || !this.waiting) return
    this.out.push(figureToken("figure_close", this.waiting))
    this.waiting = undefined
  }
}

/**
 * An image's paragraph with a `<figcaption>` behind it becomes one figure; in a figure that is written by hand the
 * image needs no paragraph.
 */
export function figures(state: StateCore): void {
  const writer = new FigureWriter()
  for (let index = 0; index < state.tokens.length; ) index += writer.write(state.tokens, index)
  state.tokens = writer.out
}
