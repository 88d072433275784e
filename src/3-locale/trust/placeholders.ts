import type { Claim } from "./claim.ts"

/** `{name}`, `{{ count }}`, `${HOME}`, `%(user)s`, `%d`, `%1$s`. */
const PLACEHOLDER = /\$?\{\{?\s?[A-Za-z_][\w.]*\s?\}?\}|%\(\w+\)[sdi]|%(?:\d+\$)?[sd](?![\p{L}\p{N}])/gu

const placeholdersIn = (text: string): string[] => (text.match(PLACEHOLDER) ?? []).map(each => each.replace(/\s/g, ""))

const beyond = (these: readonly string[], those: readonly string[]): string | undefined => {
  const left = [...those]
  return these.find(each => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** A placeholder of the source that a wording doesn't have: a value would be missing. */
export function lostPlaceholders({ source, target }: Claim): string | undefined {
  return beyond(placeholdersIn(source), placeholdersIn(target))
}

/** A placeholder that only the wording has: nothing will be put into it. */
export function addedPlaceholders({ source, target }: Claim): string | undefined {
  return beyond(placeholdersIn(target), placeholdersIn(source))
}
