export { type Compilation, type Compiled, type CompileOptions, compile } from "./build.ts"
export type { Code, Diagnostic, Position, Severity, Span } from "./diagnostics/index.ts"
export {
  type BuildOptions,
  type BuildResult,
  buildSite,
  type LocaleSummary,
} from "./eleventy.ts"
export { type Served, type ServeOptions, serveSite } from "./serve.ts"
