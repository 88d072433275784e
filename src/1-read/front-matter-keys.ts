import { type Data, isDataMap } from "./yaml.ts"

/** A kind of value: what is said where a value is none, and the test. */
interface Kind {
  readonly expected: string
  readonly fits: (data: Data) => boolean
}

const MAX_TAG = 64
/** Letters and digits of any script first: a tag becomes part of an address. */
const TAG = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _+#&'()/-]|\.(?!\.))*$/u
/** The name of something of another tool's, with the folders that it is in: it leads nowhere but down. */
const NAME = /^[\w-]+(?:[./][\w-]+)*$/
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/

const isText = (data: Data): data is string | number | boolean => data !== null && typeof data !== "object"
const isList = (data: Data): data is readonly Data[] => Array.isArray(data)
const isTag = (data: Data): boolean => isText(data) && String(data).length <= MAX_TAG && TAG.test(String(data))
const isDate = (data: Data): boolean =>
  typeof data === "string" && DATE.test(data) && !Number.isNaN(Date.parse(data.slice(0, 10)))

const text: Kind = { expected: "a text", fits: isText }
const texts: Kind = { expected: "a list of texts", fits: data => isList(data) && data.every(isText) }
const textOrTexts: Kind = { expected: "a text or a list of texts", fits: data => text.fits(data) || texts.fits(data) }
const tags: Kind = {
  expected: "a list of tags: letters, digits, spaces and hyphens",
  fits: data => isList(data) && data.every(isTag),
}
const date: Kind = {
  expected: "a date, as in `2026-03-11`",
  fits: data => isDate(data) || (isDataMap(data) && Object.values(data).every(isDate)),
}
const yesOrNo: Kind = { expected: "`true` or `false`", fits: data => typeof data === "boolean" }
const name: Kind = { expected: "a name, as in `home.html`", fits: data => isText(data) && NAME.test(String(data)) }
const anything: Kind = { expected: "a value", fits: () => true }

/**
 * Every key that front matter may have, and the kind of its value. Beside ours there are those that projects
 * written for other tools have; what they ask for is done elsewhere, or has no meaning here.
 */
export const frontMatterKeys: ReadonlyMap<string, Kind> = new Map([
  ["title", text],
  ["description", text],
  ["icon", text],
  ["meta_title", text],
  ["robots", textOrTexts],
  ["status", text],
  ["tags", tags],
  ["hide", textOrTexts],
  ["subtitle", text],
  ["cover", text],
  ["image", text],
  ["author", text],
  ["authors", texts],
  ["categories", texts],
  ["keywords", textOrTexts],
  ["date", date],
  ["comments", yesOrNo],
  ["template", name],
  ["layout", name],
  ["schema", anything],
  ["search", anything],
  ["social", anything],
  ["preview", anything],
  ["global", anything],
])
