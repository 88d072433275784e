import type { SocialLink, ThemeWishes } from "../project.ts"
import { type Data, type DataMap, isDataMap } from "../yaml.ts"

const nothing: DataMap = Object.create(null)

export const mapIn = (data: Data | undefined): DataMap => (isDataMap(data) ? data : nothing)
export const listIn = (data: Data | undefined): readonly Data[] => (Array.isArray(data) ? data : [])
export const textIn = (data: Data | undefined): string | undefined =>
  typeof data === "string" && data.trim() !== "" ? data : undefined

/** The texts among values, by key. */
function textsIn(data: DataMap): Record<string, string> {
  const texts: Record<string, string> = Object.create(null)
  for (const [key, value] of Object.entries(data)) if (typeof value === "string") texts[key] = value
  return texts
}

/** `extra.social`: what has an icon and an address that may be linked. */
function socialLinks(data: Data | undefined): SocialLink[] {
  return listIn(data).flatMap((entry): SocialLink[] => {
    const { icon, link, name } = mapIn(entry)
    if (typeof icon !== "string" || typeof link !== "string" || !/^(?:https?:\/\/|mailto:)/i.test(link)) return []
    return [{ icon, href: link, ...(typeof name === "string" && { name }) }]
  })
}

/** What `theme` and `extra` ask for, as far as it has a meaning for another theme. */
export function themeWishes(data: DataMap): ThemeWishes {
  const theme = mapIn(data.theme)
  const palettes = isDataMap(theme.palette) ? [theme.palette] : listIn(theme.palette)
  const optional = { favicon: theme.favicon, logo: theme.logo, repository: data.repo_url, copyright: data.copyright }
  return {
    features: listIn(theme.features).filter(feature => typeof feature === "string"),
    statuses: new Map(Object.entries(textsIn(mapIn(mapIn(data.extra).status)))),
    social: socialLinks(mapIn(data.extra).social),
    palette: palettes.map(mapIn).map(({ scheme, primary, accent }) => textsIn(plain({ scheme, primary, accent }))),
    icons: textsIn(mapIn(theme.icon)),
    ...textsIn(plain(optional)),
  }
}

/** A map without what isn't there. */
function plain(values: Readonly<Record<string, Data | undefined>>): DataMap {
  const map: Record<string, Data> = Object.create(null)
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map[key] = value
  return map
}

/** `extra.alternate`: names of the languages in themselves, by tag in lower case. */
export function languageNames(data: DataMap): ReadonlyMap<string, string> {
  return new Map(
    listIn(mapIn(data.extra).alternate).flatMap(entry => {
      const { lang, name } = mapIn(entry)
      return typeof lang === "string" && typeof name === "string" ? [[lang.toLowerCase(), name] as const] : []
    }),
  )
}
