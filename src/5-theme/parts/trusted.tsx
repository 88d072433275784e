import { type AllHTMLAttributes, h, type JSX } from "preact"

/** The one place at which HTML that room 4 has made (or a package's drawing) gets into a page as it is. */
export function Trusted({ as, html, ...attributes }: { as: string; html: string } & AllHTMLAttributes): JSX.Element {
  return h(as, { ...attributes, dangerouslySetInnerHTML: { __html: html } })
}
