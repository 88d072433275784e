export type { Abbreviation, Document, Range, Token, TokenMeta } from "./document.ts"
export { type DialectOptions, parse } from "./parse.ts"
