// What must hold after an attack, by the names that the manifest of the attacks gives its checks.
// Each check gets the build's outcome and what the manifest says, and returns what doesn't hold, or nothing.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { load } from "cheerio"
import sharp from "sharp"

/** Attributes that lead somewhere. */
const ADDRESSES =
  /^(href|xlink:href|src|srcset|poster|action|formaction|cite|data|background|ping|values|to|from|content|longdesc|manifest)$/
const TEXT = /\.(html|xml|json|css|js|txt|svg|webmanifest)$|(^|\/)_headers$/
const HONEST_TARGETS = ["en", "fr"]

/** Files of a folder, relative. */
export function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** The site of a build: its documents as a browser parses them, and the bytes of every file. */
export function siteIn(root) {
  const dist = join(root, "dist")
  const files = new Map(filesIn(dist).map(path => [path, readFileSync(join(dist, path))]))
  const documents = new Map()
  for (const [path, bytes] of files) if (path.endsWith(".html")) documents.set(path, load(bytes.toString("utf8")))
  return { dist, files, documents }
}

/** Where the manifest's `dist/…` lies: pages lie below their locale. */
function placesOf(path, root) {
  if (path.startsWith("/")) return [path]
  const inside = /^dist\/(?!assets\/)(.*)$/.exec(path)
  const below = inside ? HONEST_TARGETS.map(tag => join(root, "dist", tag, inside[1])) : []
  return [join(root, path), ...below]
}

/** Whether a build without the attack has the very same file: our own control files, for one. */
const isHonest = (place, root, clean) =>
  clean.files.get(relative(join(root, "dist"), place))?.equals(readFileSync(place)) === true

const tagOf = element => {
  const attributes = Object.entries(element.attribs).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `${element.name} ${attributes.sort().join(" ")}`
}

/** What matches a selector, as tags, where a clean build has no such tag: the theme has some, too. */
function matches({ site, clean }, selector) {
  const honest = new Set()
  for (const $ of clean.documents.values()) for (const element of $(selector)) honest.add(tagOf(element))
  return [...site.documents].flatMap(([path, $]) =>
    [...$(selector)]
      .map(element => tagOf(element))
      .filter(tag => !honest.has(tag))
      .map(tag => `${path}: <${tag}>`),
  )
}

/** Attributes whose name matches, and that no document of a clean build has with that value. */
function attributes({ site, clean }, pattern, inside) {
  const name = new RegExp(pattern, "i")
  const within = inside === undefined ? "*" : `${inside} *, ${inside}`
  const found = documents =>
    [...documents].flatMap(([path, $]) =>
      [...$(within)].flatMap(element =>
        Object.entries(element.attribs)
          .filter(([key]) => name.test(key))
          .map(([key, value]) => ({ path, key, tag: `${element.name} ${key}=${JSON.stringify(value)}` })),
      ),
    )
  const honest = new Set(found(clean.documents).map(({ tag }) => tag))
  return found(site.documents).filter(({ tag }) => !honest.has(tag))
}

/** As a browser reads an address: without tabs and line ends, nor control characters at the ends. */
const addressIn = value => value.replace(/[\t\n\r]/g, "").replace(/^[\u0000- ]+|[\u0000- ]+$/g, "")

function addresses({ documents }) {
  return [...documents].flatMap(([path, $]) =>
    [...$("*")].flatMap(element =>
      Object.entries(element.attribs)
        .filter(
          ([name]) => ADDRESSES.test(name) && !(name === "content" && element.attribs["http-equiv"] === undefined),
        )
        .map(([name, value]) => ({ path, name, address: addressIn(value) })),
    ),
  )
}

/** Whether two paths are one place: the manifest gives line 0 for a file as a whole. */
const isAt = ({ span }, { file, line }) => span.file === file && span.start.line === line

const first = found =>
  found.length > 0 ? `${found[0]}${found.length > 1 ? ` and ${found.length - 1} more` : ""}` : undefined

function visibleText({ documents }) {
  return [...documents.values()].map($ => {
    $("script, style").remove()
    return $("body").text()
  })
}

function textIn({ files }, text) {
  const [utf8, latin1] = [Buffer.from(text), Buffer.from(text, "latin1")]
  return [...files]
    .filter(([path, bytes]) => (TEXT.test(path) ? bytes.includes(utf8) : text.length > 2 && bytes.includes(latin1)))
    .map(([path]) => path)
}

function duplicates({ documents }) {
  return [...documents].flatMap(([path, $]) => {
    const ids = [...$("[id]")].map(element => element.attribs.id)
    return ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `${path}: #${id}`)
  })
}

function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

async function withExif({ files }) {
  const pictures = [...files].filter(([path]) => /\.(jpe?g|png|webp|avif|gif)$/.test(path))
  const told = await Promise.all(pictures.map(async ([path, bytes]) => ({ path, ...(await sharp(bytes).metadata()) })))
  return told.filter(({ exif, xmp, iptc }) => exif ?? xmp ?? iptc).map(({ path }) => path)
}

export const checks = {
  no_element: (selector, outcome) => first(matches(outcome, selector)),
  no_attribute(pattern, outcome) {
    const [, name, inside] = /^(.*?)(?::(\w+))?$/.exec(pattern)
    return first(attributes(outcome, name, inside).map(({ path, tag }) => `${path}: ${tag}`))
  },
  no_url(pattern, { site }) {
    const wrong = addresses(site).filter(({ address }) => new RegExp(pattern, "i").test(address))
    return first(wrong.map(({ path, name, address }) => `${path}: ${name}=${address.slice(0, 80)}`))
  },
  no_text_in_output: (text, { site }) => first(textIn(site, text)),
  text_in_output: (text, { site }) => (textIn(site, text).length > 0 ? undefined : "nowhere"),
  literal_text_visible: (text, { site }) =>
    visibleText(site).some(visible => visible.includes(text)) ? undefined : "nowhere",
  file_absent: (path, { root, clean }) =>
    first(placesOf(path, root).filter(place => existsSync(place) && !isHonest(place, root, clean))),
  file_present: (path, { root }) => (placesOf(path, root).some(place => existsSync(place)) ? undefined : "absent"),
  unchanged_vs_clean_build(path, { site, clean }) {
    const name = path.replace(/^dist\//, `${HONEST_TARGETS[0]}/`)
    // What is translated shows in the menu of languages: what must not change is the article.
    const [now, before] = [site, clean].map(({ documents }) => documents.get(name)?.("article").html())
    return now && now === before ? undefined : `${name} differs`
  },
  exit: (code, { exit }) => (exit === code ? undefined : `exit ${exit}`),
  exit_any: (codes, { exit }) => (codes.includes(exit) ? undefined : `exit ${exit}`),
  diagnostic(place, { diagnostics }) {
    if (diagnostics.some(finding => isAt(finding, place))) return undefined
    const told = diagnostics.map(({ code, span }) => `${code} ${span.file}:${span.start.line}`)
    return `nothing at ${place.file}:${place.line}; told: ${[...new Set(told)].slice(0, 4).join(", ") || "nothing"}`
  },
  element_count({ selector }, { site, clean }) {
    const counts = ({ documents }) => Math.max(...[...documents.values()].map($ => $(selector).length))
    return counts(site) === counts(clean) ? undefined : `${counts(site)} of ${selector}`
  },
  unique_ids: (_, { site }) => first(duplicates(site)),
  no_empty_ids: (_, outcome) => first(matches(outcome, '[id=""]')),
  no_prototype_pollution: (_, { polluted }) => (polluted ? "polluted" : undefined),
  valid_utf8_output: (_, { site }) =>
    first([...site.files].filter(([path, bytes]) => TEXT.test(path) && !isUtf8(bytes)).map(([path]) => path)),
  image_has_no_exif: async (_, { site }) => first(await withExif(site)),
  // The time of the processor, without what a clean build takes: other work on the machine is no fault of ours.
  max_seconds: (limit, { cpu }) => (cpu <= limit ? undefined : `${cpu.toFixed(1)} s`),
  linear_time(_, { cpu, clean, shorter }) {
    const [long, short] = [cpu - clean.cpu, shorter.cpu - clean.cpu]
    if (long < 1 || long <= 6 * Math.max(short, 0.1)) return undefined
    return `${long.toFixed(2)} s, and ${short.toFixed(2)} s at a quarter of the length`
  },
}

/** Holds of every attack, whatever the manifest asks for. */
export const always = {
  "no fault of ours": ({ threw }) => threw,
  "no pollution": ({ polluted }) => (polluted ? "Object.prototype has other keys" : undefined),
  "the rest is built": ({ site }) =>
    HONEST_TARGETS.every(tag => site.files.has(`${tag}/index.html`)) ? undefined : "a start page is missing",
  "nothing outside": ({ before, after }) => first(after.filter(path => !before.includes(path))),
  "no canary": ({ site, diagnostics }) =>
    first(
      ["canary-env-7f3a", "canary-file-51c2", "canary-dir-90e1", "canary-sibling-77aa", "canary-pkg-name"].filter(
        canary => textIn(site, canary).length > 0 || JSON.stringify(diagnostics).includes(canary),
      ),
    ),
  "no handler": outcome => first(attributes(outcome, "^on").map(({ path, tag }) => `${path}: ${tag}`)),
  "no script": outcome => first(matches(outcome, "script, style, iframe, object, embed, base, form")),
  "no foreign file": ({ site }) =>
    first(
      [...site.documents].flatMap(([path, $]) =>
        [...$("[src], link[rel=stylesheet]")]
          .map(element => element.attribs.src ?? element.attribs.href)
          .filter(address => /^(?:[a-z]+:)?\/\//i.test(address))
          .map(address => `${path}: ${address}`),
      ),
    ),
}
