/** Bytes of a name in an address: leaves room for endings within the 255 that file systems have. */
const MAX_NAME = 200

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** What the output uses at its root, or what a host reads there. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u
/** Letters, marks and digits of any script, and punctuation that needs no escape in a file name, a shell or an address. */
const SAFE = /[\p{L}\p{M}\p{N} ._+@&,()'!=-]/u
/** Punctuation and symbols outside of ASCII: `—`, `《`, `：`. */
const WIDE = /[^\p{ASCII}\P{P}]|[^\p{ASCII}\P{S}]/u

/** A sign that some system may take for a part of a path: `／`, `＼`, `‥`. */
const isPathSign = (sign: string): boolean => /[/\\]|^\.\.?$/.test(sign.normalize("NFKC"))
const isSafe = (sign: string): boolean => SAFE.test(sign) || (WIDE.test(sign) && !isPathSign(sign))

/** Why a file's or folder's name can't be part of an address; nothing where it can. `stem`: without the extension. */
export function unsafeName(name: string): string | undefined {
  const stem = name.replace(/\.[^.]*$/, "")
  if (stem === "" || stem.startsWith(".") || name.startsWith(".")) return "it starts with a dot"
  if (INVISIBLE.test(name)) return "it has a character that can't be seen"
  const odd = [...name].find(sign => !isSafe(sign))
  if (odd !== undefined) return `it has the character \`${odd}\``
  if (/^[-_~]/.test(name)) return `it starts with \`${name.charAt(0)}\``
  if (/^ |[ .]$/.test(stem) || stem.includes("..")) return "it starts or ends with a space or a dot"
  if (DEVICE.test(name)) return "Windows keeps this name for a device"
  if (Buffer.byteLength(name) > MAX_NAME) return `it is longer than ${MAX_NAME} bytes`
  return undefined
}
