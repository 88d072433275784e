import { randomUUID } from "node:crypto"
import { rename, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** What is being made now: the same picture may stand in many locales. */
const making = new Map<string, Promise<string>>()

async function isThere(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() === true && found.size > 0
}

async function makeFile(file: string, make: () => Promise<Uint8Array>): Promise<string> {
  if (await isThere(file)) return file
  // Written beside and renamed: whoever looks finds the whole file or none.
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, await make())
  await rename(draft, file)
  return file
}

/** The absolute path of the file `name` in the folder `cache`: as it is there, or made now. */
export function cached(cache: string, name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const file = join(cache, name)
  const running = making.get(file) ?? makeFile(file, make).finally(() => making.delete(file))
  making.set(file, running)
  return running
}
