import type { Frame } from "./view.ts"

/** Where a browser finds a path of the site (`/zh/` under base `/docs/` is `/docs/zh/`); another site's address stays. */
export function link(address: string, { base }: Pick<Frame, "base">): string {
  return address.startsWith("/") ? base + address.slice(1) : address
}

/** The absolute address of a path of the site. */
export function absolute(address: string, { url }: Pick<Frame, "url">): string {
  return url + address.slice(1)
}
