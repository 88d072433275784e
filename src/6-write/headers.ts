import type { OutputFile } from "./output.ts"

/** What a browser may do with our pages: show what comes from here, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** `_headers`, as Netlify, Cloudflare Pages and others read it. `base` is the path of the site's root: `/`, `/docs/`. */
export function headersOf(base: string): OutputFile {
  const lines = [
    `${base}*`,
    `  Content-Security-Policy: ${POLICY}`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Cross-Origin-Opener-Policy: same-origin",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()",
    `${base}assets/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
  ]
  return { path: "_headers", content: `${lines.join("\n")}\n` }
}
