declare module "@11ty/eleventy" {
  interface Options {
    readonly quietMode?: boolean
    readonly configPath?: string
    readonly config?: (config: import("./eleventy-api.ts").EleventyConfig) => void | Promise<void>
  }

  interface Page {
    readonly url: string
    readonly content: string
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options)
    toJSON(): Promise<readonly Page[]>
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
