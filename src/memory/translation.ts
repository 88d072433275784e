import type { Page } from "../1-read/index.ts"
import { type DialectOptions, type Document, parse } from "../2-parse/index.ts"
import { mend } from "../3-locale/index.ts"

/** A page's translation as a build reads it: damage to its lines undone. */
export function translationOf({ source, targets }: Page, tag: string, options: DialectOptions): Document | undefined {
  const target = targets.get(tag)
  return target && parse(mend(target, source).source, options)
}
