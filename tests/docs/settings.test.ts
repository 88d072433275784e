import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { z } from "zod"
import { settingsSchema } from "../../src/1-read/settings-schema.ts"

interface Shape {
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | boolean
  readonly required?: readonly string[]
}

/** Every setting by its dotted name; a language's settings under `locales.<tag>`. */
function settingsIn(shape: Shape, prefix = ""): Map<string, { readonly required: boolean }> {
  const open =
    typeof shape.additionalProperties === "object" && prefix === "locales." ? shape.additionalProperties : undefined
  const named = [...Object.entries(shape.properties ?? {}), ...(open ? [["<tag>", open] as const] : [])]
  return new Map(
    named.flatMap(([key, inner]) => [
      [`${prefix}${key}`, { required: shape.required?.includes(key) ?? false }] as const,
      ...settingsIn(inner, `${prefix}${key}.`),
    ]),
  )
}

const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8")
const rows = [...page.matchAll(/^\| `([^`]+)` \| (.*) \| (.*) \|$/gm)].map(([, key = "", , missing = ""]) => [
  key,
  missing,
])
// The reader's own view of the schema; what has no shape (`nav`) has a name all the same.
const shape: Shape = z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" }) as Shape

it("the reference of settings has each setting that there is, and no other", () => {
  const known = [...settingsIn(shape).keys()]
  expect(rows.map(([key]) => key).toSorted()).toEqual(known.toSorted())
})

it("the reference says which settings must be there", () => {
  const must = [...settingsIn(shape)].filter(([, { required }]) => required).map(([key]) => key)
  expect(
    rows
      .filter(([, missing]) => missing === "an error")
      .map(([key]) => key)
      .toSorted(),
  ).toEqual(must.toSorted())
})

it("the reference says what paths are where nothing is said", () => {
  const { pages, strings, stale } = settingsSchema.parse({
    title: "x",
    url: "https://x.example/",
    locales: { source: "en" },
  })
  const told = new Map(rows.map(([key = "", missing = ""]) => [key, missing]))
  for (const [key, value] of [
    ["pages.source", pages.source],
    ["pages.target", pages.target],
    ["strings", strings],
    ["stale", stale],
  ] as const) {
    expect(told.get(key)).toBe(`\`${value}\``)
  }
})
