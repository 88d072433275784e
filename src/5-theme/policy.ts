/**
 * What a browser may do with our pages: show what comes from their site, and nothing else. `wasm-unsafe-eval` is for
 * the search, which is a WebAssembly program. That nobody may frame them only a header can say.
 */
export const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'"
