/** Where the bracket that opens at an offset closes: `[a [b] c]` closes at its end. */
export function closingBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const { index, 0: bracket } of text.matchAll(/[[\]]/g)) {
    if (bracket === "[") open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined) closing.set(start, index)
    }
  }
  return closing
}
