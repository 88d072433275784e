export { localize } from "./localize.ts"
export type { Coverage, LocalizedAbbreviation, LocalizedDocument, SegmentRecord } from "./localized.ts"
export { findingsIn, type Memories, memoryOf } from "./memory/memory.ts"
