export type { Abbreviation, Document, Range, Token, TokenMeta } from "./document.ts"
