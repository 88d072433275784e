/** The manual's paragraph for a code, with an example where one helps. */
export interface Explanation {
  readonly text: string
  readonly wrong?: string
  readonly right?: string
}
