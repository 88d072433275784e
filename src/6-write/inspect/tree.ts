import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from "parse5"
import { isAllowedAttribute, isAllowedTag, type Tag } from "./allowed.ts"

type Node = DefaultTreeAdapterTypes.Node
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => "tagName" in node
const isHead = (node: Node): boolean => isElement(node) && node.tagName === "head"

const tagOf = ({ tagName, attrs }: Element): Tag => ({
  name: tagName.toLowerCase(),
  attrs: attrs.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
})

function isAllowedElement(element: Element, tag: Tag): boolean {
  const isWorded = tag.name === "script" && element.childNodes.length > 0
  return !isWorded && isAllowedTag(tag, element.parentNode !== null && isHead(element.parentNode))
}

/** Characters of an attribute that a finding shows. */
const MAX_VALUE = 80

/** Takes out what isn't allowed below a node; gives what that was. The tree may be deep: no recursion. */
function purge(root: ParentNode): string[] {
  const found: string[] = []
  const open: ParentNode[] = [root]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const child of [...parent.childNodes]) {
      if (!isElement(child)) continue
      const tag = tagOf(child)
      if (!isAllowedElement(child, tag)) {
        found.push(`<${child.tagName}>`)
        defaultTreeAdapter.detachNode(child)
        continue
      }
      const refused = new Set(child.attrs.filter((_, at) => !tag.attrs[at] || !isAllowedAttribute(tag, tag.attrs[at])))
      if (refused.size > 0) child.attrs = child.attrs.filter(attribute => !refused.has(attribute))
      for (const { name, value } of refused) found.push(`<${child.tagName} ${name}="${value.slice(0, MAX_VALUE)}">`)
      open.push(child)
    }
  }
  return found
}

/** A document, without what isn't allowed in it; and what that was. */
export interface Purged {
  readonly html: string
  readonly found: readonly string[]
}

/** A document read as a browser reads it, whatever it is; one that has nothing else comes back as it is, byte by byte. */
export function purged(html: string): Purged {
  const document = parse(html)
  const found = purge(document)
  return { html: found.length === 0 ? html : serialize(document), found }
}
