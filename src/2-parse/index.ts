export type { Abbreviation, Document, Range, Token, TokenMeta } from "./document.ts"
export type { DialectOptions } from "./options.ts"
export { parse } from "./parse.ts"
