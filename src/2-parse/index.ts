export type { Abbreviation, Document, Range, Token, TokenMeta } from "./document.ts"
export { hiddenIn } from "./hidden-characters.ts"
export { type DialectOptions, dialectOf } from "./options.ts"
export { parse } from "./parse.ts"
