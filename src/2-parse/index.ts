export type { Abbreviation, Document, Range, Token, TokenMeta } from "./document.ts"
export type { DialectOptions, WordBorders } from "./options.ts"
export { parse } from "./parse.ts"
