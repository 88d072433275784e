const PRIME = 0x01000193
const BASIS = 0x811c9dc5

/** FNV-1a, 32 bits, of a text's UTF-16 code units: eight hexadecimal digits. For names, not for secrets. */
export function hashOf(text: string): string {
  let hash = BASIS
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return (hash >>> 0).toString(16).padStart(8, "0")
}
