declare module "markdown-it-attrs/utils.js" {
  interface Delimiters {
    readonly leftDelimiter: string
    readonly rightDelimiter: string
  }
  const utils: {
    /** The attributes of a list whose opening delimiter stands at `start`. */
    getAttrs(text: string, start: number, delimiters: Delimiters): [name: string, value: string][]
  }
  export default utils
}
