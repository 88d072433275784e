import { isAllowedElement } from "../allow.ts"

const listed = (...pairs: readonly (readonly [names: string, stands: string])[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([names, stands]) => names.split(" ").map(name => [name, stands] as const)))

/**
 * Elements that structure or dress text, and what stands for them: parts of a page are the theme's to mark, and the looks
 * are its business.
 */
const PLAIN = listed(
  ["address article aside center footer header hgroup main nav search", "div"],
  ["acronym big data font nobr picture time", "span"],
  ["strike", "s"],
  ["tt", "samp"],
)

/** The attribute of elements that load something into the page which says what. */
const LOADING = listed(["iframe embed video audio source", "src"], ["object", "data"])

/** The element that stands for one of that name; the name itself where none does. */
export const standIn = (name: string): string => PLAIN.get(name) ?? name

/** Whether an element is part of pages, itself or by what stands for it. */
export const isTaken = (name: string): boolean => isAllowedElement(standIn(name))

/** As `standIn`, within a line. */
export const standInText = (name: string): string => {
  const stands = standIn(name)
  return stands === "div" && name !== "div" ? "span" : stands
}

/** Whether an element loads something: in its place stands a link to that. */
export const isLoading = (name: string): boolean => LOADING.has(name)

/** What to do about an element that is left out. */
export const helpWith = (name: string): readonly string[] =>
  name === "svg" ? ["a drawing can be shown from a file of its own: `![what it shows](drawing.svg)`"] : []

export interface Loaded {
  readonly address: string
  /** Words for a link. */
  readonly label: string
}

/** `https://video.example/embed/x?y` → `video.example/embed/x`, `../films/tea.mp4` → `tea.mp4`. */
function labelOf(address: string): string {
  const [path = ""] = address.split(/[?#]/, 1)
  return /^https?:/i.test(path) ? path.replace(/^https?:\/\/(?:www\.)?|\/$/gi, "") : (path.split("/").at(-1) ?? path)
}

/** What an element loads, from its attributes; nothing where they don't say. */
export function loadedBy(name: string, attributes: ReadonlyMap<string, string>): Loaded | undefined {
  const written = attributes.get(LOADING.get(name) ?? "")?.trim() ?? ""
  const address = written.startsWith("//") ? `https:${written}` : written
  if (address === "" || address.startsWith("about:")) return undefined
  return { address, label: attributes.get("title")?.trim() || labelOf(address) }
}
