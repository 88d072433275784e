// What differs between our page of a text and the reference's, and what explains it.
import { corrected, explanation, MENDS } from "./known.mjs"

/** Corrections that are made to one document, one after the other. */
const MOST_CORRECTIONS = 12

/**
 * @param {{ difference: Function, parse5: object }} comparison
 * @param {(text: string) => Promise<object>} ours our page
 * @param {{ render: (text: string, mends?: string[]) => Promise<string | undefined> }} reference the reference's
 */
export function examiner({ difference, parse5 }, ours, reference) {
  /** The number of facts that only one of two pages has. */
  const distance = (one, other) => {
    const { missing, extra } = difference(one, other)
    return missing.length + extra.length
  }

  /** The fewest slips of the reference without which the difference is explained, and what explains the rest. */
  async function slips(text, mended, explain) {
    let found = explain(mended)
    let needed = MENDS
    for (const mend of found ? MENDS : []) {
      const fewer = needed.filter(one => one !== mend)
      const html = await reference.render(text, fewer)
      const names = html === mended ? found : explain(html)
      if (names) [found, needed] = [names, fewer]
    }
    return found && [...needed, ...found]
  }

  /** Names of what explains the difference: the fewest slips of the reference, and the fewest known differences beside them. */
  async function reasons(text, page, expected) {
    const explain = html => html && explanation(html, page.html, { ...page, text, parse5 }, distance)
    const others = explain(expected)
    if (others) return others
    const mended = await reference.render(text, MENDS)
    return mended === expected ? undefined : slips(text, mended, explain)
  }

  /** What differs for a text: nothing, something that is explained, or something that isn't. */
  return async function examine(text, answer = reference.render(text), corrections = 0) {
    const expected = await answer
    if (expected === undefined) return { verdict: "skipped" }
    let page
    try {
      page = await ours(text)
    } catch (error) {
      return { verdict: "open", missing: [], extra: [`exception\t${error.message}`] }
    }
    const { missing, extra } = difference(expected, page.html)
    if (missing.length + extra.length === 0) return { verdict: "same" }
    const names = await reasons(text, page, expected)
    if (names) return { verdict: "known", names: [names.join("+")] }
    if (corrections === MOST_CORRECTIONS) return { verdict: "open", missing, extra }
    const better = corrected(text, { ...page, expected, mended: await reference.render(text, MENDS), parse5 })
    const then = better && (await examine(better.text, undefined, corrections + 1))
    if (then && then.verdict !== "open") return { verdict: "known", names: [better.code, ...(then.names ?? [])] }
    return { verdict: "open", missing, extra }
  }
}
