import { type Data, type DataMap, isDataMap } from "../yaml.ts"

/** The name of a Python function, and what it would have been given. */
export function pythonOf(data: Data | undefined): { readonly name: string; readonly given: DataMap } {
  const nothing: DataMap = Object.create(null)
  if (!isDataMap(data)) return { name: typeof data === "string" ? data : "", given: nothing }
  const { python, given } = data
  const kwds = isDataMap(given) ? given.kwds : undefined
  return { name: typeof python === "string" ? python : "", given: isDataMap(kwds) ? kwds : nothing }
}
