export type { Coverage, LocalizedAbbreviation, LocalizedDocument, Origin, SegmentRecord } from "./localized.ts"
