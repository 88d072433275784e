/** What we use of temml; its own declarations know no default export. */
declare module "temml" {
  interface Options {
    readonly displayMode: boolean
    readonly throwOnError: boolean
    readonly trust: boolean
    readonly maxExpand: number
    readonly maxSize: readonly [em: number, pt: number]
  }
  const temml: { __renderToMathMLTree(expression: string, options: Options): unknown }
  export default temml
}
