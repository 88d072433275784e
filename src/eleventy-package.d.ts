declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options?: import("./eleventy-api.ts").EleventyOptions)
    toJSON(): Promise<readonly import("./eleventy-api.ts").EleventyPage[]>
  }
}

declare module "@11ty/eleventy-dev-server" {
  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options: Readonly<Record<string, unknown>>): EleventyDevServer
    readonly options: { pathPrefix: string }
    readonly server: { listen(options: { readonly port: number; readonly host: string }): unknown }
    ready(): Promise<void>
    reload(event: { readonly files: readonly string[] }): void
    close(): Promise<unknown>
  }
}
