export { type Code, catalogue } from "./catalogue.ts"
export { diagnose, diagnoseFile } from "./diagnose.ts"
export type { Diagnostic, Position, Severity, Span } from "./diagnostic.ts"
export { excerptAt, type Located, locate, wholeFile } from "./locate.ts"
