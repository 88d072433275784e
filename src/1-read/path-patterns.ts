/** A pattern longer than this is no path. UTF-16 code units. */
const MAX_PATTERN = 1000

interface Pattern {
  readonly test: RegExp
  readonly takesBack: boolean
}

const PIECE = /\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^\]/]+\]|[^*?[]+|\[/g

/** What a piece of a pattern matches, as a regular expression. */
function expression(piece: string): string {
  if (piece === "**/") return "(?:.*/)?"
  if (piece === "/**") return "/.*"
  if (piece === "**") return ".*"
  if (piece === "*") return "[^/]*"
  if (piece === "?") return "[^/]"
  if (piece.length > 1 && piece.startsWith("[")) return piece.replace(/^\[!/, "[^").replace(/\\/g, "\\\\")
  return piece.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
}

/** `/drafts/*.md`, `notes/`, `!notes/index.md`: a line of a `.gitignore` (git-scm.com/docs/gitignore). */
function patternOf(line: string): Pattern[] {
  const bare = line.trim()
  if (bare === "" || bare.startsWith("#") || bare.length > MAX_PATTERN) return []
  const takesBack = bare.startsWith("!")
  const path = takesBack ? bare.slice(1) : bare
  const anchored = /\/(?!$)/.test(path)
  const folder = path.endsWith("/")
  // Stars in a row match what one matches, and many of them would take long.
  const body = path.replace(/^\/|\/$/g, "").replace(/\*{3,}/g, "**")
  const middle = (body.match(PIECE) ?? []).map(expression).join("")
  try {
    return [{ test: new RegExp(`${anchored ? "^" : "(?:^|/)"}${middle}${folder ? "/" : "(?:/|$)"}`, "u"), takesBack }]
  } catch {
    return []
  }
}

/** Whether a path is one of those that lines of patterns name, as in a `.gitignore`: the last that fits decides. */
export function pathMatcher(lines: string): (path: string) => boolean {
  const patterns = lines.split("\n").flatMap(patternOf)
  return path => {
    const last = patterns.findLast(({ test }) => test.test(path))
    return last !== undefined && !last.takesBack
  }
}

/** What a piece of a glob matches, as a regular expression: stars match across folders. */
const anywhere = (piece: string): string => (piece === "*" ? ".*" : piece === "?" ? "." : expression(piece))

/** Whether a whole path is one of those that globs name, as Python's `fnmatch` takes them. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.flatMap(glob => {
    const pieces = glob.length > MAX_PATTERN ? [] : (glob.replace(/[*]+/g, "*").match(PIECE) ?? [])
    try {
      return pieces.length === 0 ? [] : [new RegExp(`^${pieces.map(anywhere).join("")}$`, "su")]
    } catch {
      return []
    }
  })
  return path => tests.some(test => test.test(path))
}
