import { z } from "zod"

/*
 * The shape of `site.yml`. The `error` of each value says what it must be, after “must be”; the keys of each
 * object are what a misspelt one is compared with.
 */

const GRADES = ["error", "warning", "remark", "off"] as const

const required = (expected: string) => (issue: { input?: unknown }) => (issue.input === undefined ? "" : expected)

const text = z.string({ error: required("a text") }).min(1, { error: "a text" })
const inside = "a path inside the project, as in `content`"

/** Leads nowhere but down: no root, drive, parent or backslash. */
export const staysInside = (path: string): boolean =>
  !/^[/~]|^[a-z]:|\\|\0/i.test(path) && !path.split("/").includes("..")

const path = z
  .string({ error: required(inside) })
  .min(1, { error: inside })
  .refine(staysInside, { error: inside, params: { outside: true } })
  .transform(value => value.replace(/^\.\/|\/+$/g, ""))

const pattern = (example: string) =>
  path.refine(value => value.includes("{locale}"), { error: `a path with \`{locale}\`, as in \`${example}\`` })

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:\/\//.test(value) && new URL(value).search + new URL(value).hash === ""

const webAddress = z
  .string({ error: required("a web address, as in `https://example.org/`") })
  .refine(isWebAddress, { error: "a web address, as in `https://example.org/`" })
  .transform(value => (value.endsWith("/") ? value : `${value}/`))

const edit = z
  .string({ error: "a web address with `{path}`" })
  .refine(value => /^https?:\/\//.test(value) && /\{path[:}]/.test(value), { error: "a web address with `{path}`" })

const tags = z.array(z.string({ error: "a language tag" }), { error: "a list of language tags" })

const localeSettings = z.strictObject(
  {
    name: text.optional(),
    dir: z.enum(["ltr", "rtl"], { error: "`ltr` or `rtl`" }).optional(),
    fallback: tags.optional(),
    path: path.optional(),
  },
  { error: "settings of a locale, as in `{ fallback: [zh-Hant, en] }`" },
)

const locales = z
  .object(
    {
      source: z.string({ error: required("a language tag, as in `en`") }),
      targets: z.union([z.literal("all"), tags], { error: "a list of language tags, or `all`" }).default([]),
    },
    { error: required("settings of locales, as in `{ source: en, targets: [zh] }`") },
  )
  .catchall(localeSettings)

const pages = z
  .strictObject(
    { source: path.default("content"), target: pattern("locales/{locale}/pages").default("locales/{locale}/pages") },
    { error: "folders of pages, as in `{ source: content, target: locales/{locale}/pages }`" },
  )
  .prefault({})

export const settingsSchema = z.strictObject(
  {
    title: text,
    description: text.optional(),
    url: webAddress,
    locales,
    pages,
    strings: pattern("locales/{locale}/ui.json").default("locales/{locale}/ui.json"),
    environment: z.array(text, { error: "a list of names of variables" }).default([]),
    abbreviations: pattern("includes/abbreviations.{locale}.txt").optional(),
    snippets: z.array(path, { error: "a list of folders" }).optional(),
    memory: pattern("locales/{locale}/memory.tsv").default("locales/{locale}/memory.tsv"),
    extends: path.optional(),
    nav: z.unknown().optional(),
    edit: edit.optional(),
    assets: path.optional(),
    figures: z
      .strictObject(
        { fonts: z.array(path, { error: "a list of font files" }).default([]) },
        { error: "`{ fonts: [..] }`" },
      )
      .optional(),
    diagnostics: z
      .record(z.string(), z.enum(GRADES, { error: "`error`, `warning`, `remark` or `off`" }), {
        error: "severities by code, as in `{ L203: error }`",
      })
      .default({}),
    localizedLinks: z.boolean({ error: "`true` or `false`" }).default(false),
    stale: z.enum(["mark", "show", "source"], { error: "`mark`, `show` or `source`" }).default("mark"),
  },
  { error: "lines of `key: value`" },
)

export type Settings = z.infer<typeof settingsSchema>
export type LocaleSettings = z.infer<typeof localeSettings>

/** The keys there are beside an unknown one, by the keys that lead there: for “did you mean”. */
export function keysBeside(parents: readonly PropertyKey[]): readonly string[] {
  const [first, second] = parents
  if (first === undefined) return Object.keys(settingsSchema.shape)
  if (first === "pages") return ["source", "target"]
  if (first === "figures") return ["fonts"]
  return first === "locales" && second !== undefined ? Object.keys(localeSettings.shape) : ["source", "targets"]
}
