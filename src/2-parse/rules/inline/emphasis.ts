import { type Shape, shapesRule } from "./shapes.ts"

/** `*em*`, `**strong**`, `***both***`, with asterisks: no rule about what stands around them, so `**真。**她` is strong. */
const asterisks: readonly Shape[] = [
  {
    open: /\*\*\*/,
    width: 3,
    kind: "outer",
    tags: ["strong", "em"],
    until: [
      { close: /\*/, width: 1, least: 1 },
      { close: /\*\*/, width: 2, least: 0 },
    ],
  },
  {
    open: /\*\*\*/,
    width: 3,
    kind: "outer",
    tags: ["em", "strong"],
    until: [
      { close: /\*\*/, width: 2, least: 1 },
      { close: /\*/, width: 1, least: 0 },
    ],
  },
  {
    open: /\*\*(?!\*)/,
    width: 2,
    kind: "inner",
    tags: ["strong", "em"],
    until: [
      { close: /\*(?!\*)/, width: 1, least: 1, never: /\*/ },
      { close: /\*\*\*/, width: 1, least: 1 },
    ],
  },
  { open: /\*\*/, width: 2, kind: "single", tags: ["strong"], until: [{ close: /\*\*/, width: 2, least: 1 }] },
  { open: /\*/, width: 1, kind: "single", tags: ["em"], until: [{ close: /\*/, width: 1, least: 1, never: /\*/ }] },
]

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

export const asteriskEmphasis = shapesRule("emphasis", "*", asterisks)
export const underscoreEmphasis = shapesRule("underscore", "_", underscores)
