/** The part of Eleventy that Palimpsest uses, as types: the package has none of its own. */
export interface EleventyConfig {
  addPlugin<Options>(
    plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
    options: Options,
  ): void | Promise<void>
  addTemplate(path: string, template: VirtualTemplate): void
  addGlobalData(name: string, data: () => unknown): void
  addCollection(name: string, collect: () => unknown): void
  addWatchTarget(target: string): void
  on(event: "eleventy.before", hook: (build: EleventyBuild) => Promise<void>): void
  on(event: "eleventy.after", hook: (build: EleventyBuild) => Promise<void>): void
  setTemplateFormats(formats: readonly string[]): void
  readonly benchmarkManager: { get(group: string): { setIsVerbose(isVerbose: boolean): void } }
}

/** A JavaScript template as an object: its data, and how it makes a page of them. */
export interface VirtualTemplate {
  readonly data: Readonly<Record<string, unknown>>
  render(data: Readonly<Record<string, unknown>>): string | Promise<string>
}

export interface EleventyBuild {
  readonly directories: { readonly input: string; readonly output: string }
  readonly outputMode: "fs" | "json" | "ndjson"
}
