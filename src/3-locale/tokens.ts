import { attribute, type Token } from "../2-parse/index.ts"

export { attribute, copyToken, isSameToken, makeToken, withAttribute } from "../2-parse/index.ts"

export function hasClass(token: Token, name: string): boolean {
  return (attribute(token, "class") ?? "").split(/\s+/).includes(name)
}
