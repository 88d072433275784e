import { POLICY } from "../5-theme/index.ts"
import type { OutputFile } from "./output.ts"

/** `_headers`, as Netlify, Cloudflare Pages and others read it. `base` is the path of the site's root: `/`, `/docs/`. */
export function headersOf(base: string): OutputFile {
  const lines = [
    `${base}*`,
    `  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Cross-Origin-Opener-Policy: same-origin",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()",
    `${base}assets/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
  ]
  return { path: "_headers", content: `${lines.join("\n")}\n` }
}
