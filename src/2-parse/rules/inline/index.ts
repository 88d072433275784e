import type { MarkdownIt } from "markdown-it"

/** Gives a parser the inline half of the dialect. */
export function useInlineRules(_md: MarkdownIt): void {}
