import type { Located } from "../diagnostics/index.ts"
import type { Head } from "./describe.ts"
import type { Entry } from "./entries.ts"
import { readPo } from "./read-po.ts"
import { readXliff } from "./read-xliff.ts"
import type { ReturnedFile } from "./returned.ts"
import { printPo } from "./write-po.ts"
import { printXliff } from "./write-xliff.ts"

/** What translation tools read and write. */
export type Format = "po" | "xliff"

/** Entries as a file for translation tools. */
export const print = (entries: readonly Entry[], head: Head, format: Format): string =>
  format === "po" ? printPo(entries, head) : printXliff(entries, head)

/** Reads a file that came back: XML as XLIFF, whatever else as PO. */
export const readReturned = (located: Located): ReturnedFile =>
  /^\s*</.test(located.text) ? readXliff(located) : readPo(located)
