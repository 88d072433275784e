import { type Diagnostic, diagnose, diagnoseFile, type Located, systemReason } from "../diagnostics/index.ts"

export type Decoded = { readonly text: string } | { readonly fault: Diagnostic }

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const lossy = new TextDecoder("utf-8", { ignoreBOM: true })

/** Line ends become `\n`; a byte order mark goes. */
const normalize = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Length of the longest prefix that decodes, by halving; a character that is cut off at its end is part of it. */
function firstFault(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  return good
}

function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const [first, second] = bytes
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (utf16) {
    return diagnose("F101", { file, text: "" }, 0, 0, { byte: 0 }, ["it looks like UTF-16: save it as UTF-8"])
  }
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, firstFault(bytes)), {
    stream: true,
  })
  const byte = Buffer.byteLength(before)
  const start = normalize(before).length
  const shown: Located = { file, text: normalize(lossy.decode(bytes)) }
  return diagnose("F101", shown, start, start + 1, { byte })
}

/** Decodes a file that must be UTF-8 text. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  let text: string
  try {
    text = normalize(strict.decode(bytes))
  } catch {
    return { fault: notUtf8(file, bytes) }
  }
  const nul = text.indexOf("\0")
  if (nul < 0) return { text }
  return { fault: diagnose("F118", { file, text }, nul, nul + 1) }
}

/** The reason in `F114`, from an error of the file system. */
export function unreadable(file: string, error: unknown): Diagnostic {
  return diagnoseFile("F114", file, { reason: systemReason(error) ?? String(error) })
}
