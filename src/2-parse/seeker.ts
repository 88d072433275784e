/**
 * Finds strings in a text from ever later places on, and remembers where each comes next, or that it doesn't:
 * asking for every `<!--` where its `-->` is stays linear.
 */
export function seeker(text: string): (sought: string, from: number) => number {
  const next = new Map<string, number>()
  return (sought, from) => {
    const known = next.get(sought)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const at = text.indexOf(sought, from)
    next.set(sought, at)
    return at
  }
}
