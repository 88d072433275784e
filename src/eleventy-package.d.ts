declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options?: import("./eleventy-api.ts").EleventyOptions)
    init(): Promise<void>
    toJSON(): Promise<readonly import("./eleventy-api.ts").EleventyPage[]>
    watch(): Promise<unknown>
    serve(port: number): Promise<unknown>
    stopWatch(): Promise<unknown>
    logger: { overrideLogger?: unknown; isVerbose: boolean }
  }
}
