/** Numbers as a language writes them. */
export interface Figures {
  readonly number: (value: number) => string
  /** Of a share, 0 to 1. */
  readonly percent: (value: number) => string
}

const formatIn = (lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  try {
    return new Intl.NumberFormat(lang, options)
  } catch {
    // A tag that the platform doesn't take.
    return new Intl.NumberFormat("en", options)
  }
}

export function figuresIn(lang: string): Figures {
  const [number, percent] = [formatIn(lang, {}), formatIn(lang, { style: "percent" })]
  return { number: value => number.format(value), percent: value => percent.format(value) }
}
