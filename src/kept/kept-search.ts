import type { SearchRecord } from "../4-render/index.ts"
import type { SearchIndex } from "../6-write/index.ts"
import { digestOf } from "./digest.ts"
import { openStore } from "./store.ts"

/** All that is kept has one name: it is of the whole site. */
const NAME = "search"

/**
 * The index of these pages' words, from the build before or made now.
 *
 * @param folder where earlier builds left theirs; nowhere, if nothing is given.
 */
export async function keptSearch(
  folder: string | undefined,
  records: readonly SearchRecord[],
  make: () => Promise<SearchIndex>,
): Promise<SearchIndex> {
  if (folder === undefined) return make()
  const store = openStore(folder)
  const from = digestOf(records)
  // The name says what it is, and only this writes there.
  const known = store.take(NAME, from) as SearchIndex | undefined
  if (known !== undefined) return known
  const made = await make()
  if (made.diagnostics.length === 0) store.put(NAME, from, made)
  return made
}
