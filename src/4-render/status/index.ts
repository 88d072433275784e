export { type Amounts, sumOf } from "./amounts.ts"
export { type Repeated, repeatedIn } from "./repeated.ts"
export { type SentenceLeft, sentencesLeft } from "./sentences.ts"
export { bySoonest, type LocaleStatus, leftIn, type PageStatus, statusIn } from "./status.ts"
