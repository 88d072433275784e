import { patternFor } from "./pairs.ts"
import { type Shape, shapesRule } from "./shapes.ts"

/** `*em*`, `**strong**`, `***both***`: no rule about what stands around the marks, so `**真。**她` is strong. */
function anywhere(sign: string): readonly Shape[] {
  const pattern = patternFor(sign)
  const [one, two, three] = [pattern("@"), pattern("@@"), pattern("@@@")]
  return [
    {
      open: three,
      width: 3,
      kind: "outer",
      tags: ["strong", "em"],
      until: [
        { close: one, width: 1, least: 1 },
        { close: two, width: 2, least: 0 },
      ],
    },
    {
      open: three,
      width: 3,
      kind: "outer",
      tags: ["em", "strong"],
      until: [
        { close: two, width: 2, least: 1 },
        { close: one, width: 1, least: 0 },
      ],
    },
    {
      open: pattern("@@(?!@)"),
      width: 2,
      kind: "inner",
      tags: ["strong", "em"],
      until: [
        { close: pattern("@(?!@)"), width: 1, least: 1, never: one },
        { close: three, width: 1, least: 1 },
      ],
    },
    { open: two, width: 2, kind: "single", tags: ["strong"], until: [{ close: two, width: 2, least: 1 }] },
    { open: one, width: 1, kind: "single", tags: ["em"], until: [{ close: one, width: 1, least: 1, never: one }] },
  ]
}

/** `_em_`, `__strong__`: not in the middle of a word, so `snake_case` stays as it is. */
const underscores: readonly Shape[] = [
  {
    open: /___/,
    width: 3,
    kind: "outer",
    tags: ["strong", "em"],
    until: [
      { close: /_/, width: 1, least: 1 },
      { close: /__/, width: 2, least: 0 },
    ],
  },
  {
    open: /___/,
    width: 3,
    kind: "outer",
    tags: ["em", "strong"],
    until: [
      { close: /__/, width: 2, least: 1 },
      { close: /_/, width: 1, least: 0 },
    ],
  },
  {
    open: /(?<![\p{L}\p{N}_])__(?!_)/u,
    width: 2,
    kind: "inner",
    tags: ["strong", "em"],
    until: [
      { close: /(?<![\p{L}\p{N}_])_(?!_)/u, width: 1, least: 1 },
      { close: /___(?![\p{L}\p{N}_])/u, width: 1, least: 1 },
    ],
  },
  {
    open: /(?<![\p{L}\p{N}_])__(?!_)/u,
    width: 2,
    kind: "single",
    tags: ["strong"],
    until: [{ close: /(?<!_)__(?![\p{L}\p{N}_])/u, width: 2, least: 1 }],
  },
  {
    open: /(?<![\p{L}\p{N}_])_(?!_)/u,
    width: 1,
    kind: "single",
    tags: ["em"],
    until: [{ close: /(?<!_)_(?![\p{L}\p{N}_])/u, width: 1, least: 1 }],
  },
]

export const asteriskEmphasis = shapesRule("emphasis", "*", anywhere("*"))
export const underscoreEmphasis = shapesRule("underscore", "_", underscores)
/** Underscores as asterisks, also in the middle of words: the extension Legacy EM. */
export const legacyEmphasis = shapesRule("underscore", "_", anywhere("_"))
