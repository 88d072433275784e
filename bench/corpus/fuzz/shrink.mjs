// Makes a document that fails small: as long as it goes on failing, lines and then words are left out.

const MOST_TRIALS = 400

/** A minimal part of `pieces` (joined by `glue`) for which `fails` still holds, by ever smaller cuts. */
async function reduce(pieces, glue, fails, budget) {
  let kept = pieces
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length && budget.left > 0; ) {
      const candidate = kept.toSpliced(at, size)
      budget.left--
      if (candidate.length > 0 && (await fails(candidate.join(glue)))) kept = candidate
      else at += size
    }
  }
  return kept
}

/** The smallest text found that still `fails`. */
export async function shrink(text, fails) {
  const budget = { left: MOST_TRIALS }
  let result = text
  for (let before = ""; before !== result && budget.left > 0; ) {
    before = result
    result = (await reduce(result.split("\n"), "\n", fails, budget)).join("\n")
    result = (
      await reduce(result.split(/(?<=\s)|(?=\s)|(?<=[^\p{L}\p{N}\s])|(?=[^\p{L}\p{N}\s])/u), "", fails, budget)
    ).join("")
  }
  return result
}
