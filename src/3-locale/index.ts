export { type Languages, localize } from "./localize.ts"
export type { Coverage, LocalizedAbbreviation, LocalizedDocument, Origin, SegmentRecord } from "./localized.ts"
