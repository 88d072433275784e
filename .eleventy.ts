import palimpsest, { type EleventyConfig } from "palimpsest/eleventy"

/** The site for those who start Eleventy themselves; `palimpsest build` needs no such file. */
export default async function (config: EleventyConfig): Promise<{ dir: { input: string; output: string } }> {
  await config.addPlugin(palimpsest, { dir: "." })
  config.setTemplateFormats(["11ty.js"])
  return { dir: { input: "assets", output: "dist" } }
}
