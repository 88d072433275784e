// Child of attacks.mjs: builds projects in one process, one after the other, and says what came of each.
// argv: the folder with lay.mjs; then per line of standard input a JSON job { id, scale, folder }.
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"

const [attacks] = process.argv.slice(2)
const { lay, manifest } = await import(pathToFileURL(join(attacks, "lay.mjs")).href)
const { buildSite } = await import("../../lib/eleventy.js")
const { hasFailed } = await import("../../lib/diagnostics/index.js")

const SETTINGS = `title: A small site
url: https://site.example/
locales:
  source: en
  targets: [fr]
pages:
  source: content
  target: locales/{locale}/pages
`

/** The same attack with its repeated parts a fraction as long: what a linear build needs a fraction of the time for. */
function shortened(attack, scale) {
  const files = attack.files.map(file => {
    if (!file.generate) return file
    const part = repeat => repeat && [repeat[0], Math.ceil(repeat[1] * scale)]
    const { repeat, repeat2, ...rest } = file.generate
    return { ...file, generate: { ...rest, repeat: part(repeat), ...(repeat2 ? { repeat2: part(repeat2) } : {}) } }
  })
  return { ...attack, id: `${attack.id} at ${scale}`, files }
}

/** The honest project that an attack is laid into: without the attack's files, unless they are honest ones. */
function laid({ id, scale, clean, folder }) {
  const attack = manifest.attacks.find(each => each.id === id) ?? { id: "none", files: [] }
  const variant = clean ? { ...attack, id: `${attack.id} clean`, files: [] } : shortened(attack, scale ?? 1)
  manifest.attacks.push(variant)
  const { root } = lay(variant.id, folder)
  if (!existsSync(join(root, "site.yml"))) writeFileSync(join(root, "site.yml"), SETTINGS)
  return root
}

async function build(job) {
  const root = laid(job)
  process.chdir(root)
  const keys = Object.getOwnPropertyNames(Object.prototype).join()
  const began = performance.now()
  const before = process.cpuUsage()
  const outcome = { ...job, root, diagnostics: [], exit: 3 }
  try {
    const { diagnostics } = await buildSite({ dir: root, out: join(root, "dist") })
    Object.assign(outcome, { diagnostics, exit: hasFailed(diagnostics, true) ? 1 : 0 })
  } catch (error) {
    outcome.threw = String(error?.stack ?? error)
  }
  const { user, system } = process.cpuUsage(before)
  const polluted = "polluted" in {} || Object.getOwnPropertyNames(Object.prototype).join() !== keys
  return { ...outcome, polluted, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(`\u0000${JSON.stringify(await build(JSON.parse(line)))}`)
}
