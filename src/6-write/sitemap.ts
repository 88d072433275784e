import { escapeXml } from "./escape-xml.ts"
import type { OutputFile } from "./output.ts"

/** A page in all its languages: absolute addresses by language tag, the source's first. */
export interface SitemapEntry {
  readonly addresses: ReadonlyMap<string, string>
}

/** `sitemap.xml`: every page in every language, each with its alternates. sitemaps.org 0.9, with Google's `xhtml:link`. */
export function sitemapOf(entries: readonly SitemapEntry[]): OutputFile {
  const urls = entries.flatMap(({ addresses }) => {
    const [original = ""] = addresses.values()
    const links = [...addresses, ["x-default", original] as const].map(
      ([tag, address]) => `<xhtml:link rel="alternate" hreflang="${escapeXml(tag)}" href="${escapeXml(address)}"/>`,
    )
    return [...addresses.values()].map(address => `<url><loc>${escapeXml(address)}</loc>${links.join("")}</url>`)
  })
  const root = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`
  return {
    path: "sitemap.xml",
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${urls.join("\n")}\n</urlset>\n`,
  }
}
