// `npm run attacks [ID…]`: lays hostile inputs that lie beside the repository (or where PALIMPSEST_CORPUS says) into a
// small honest project, builds each, and says which of the things that must hold afterwards don't.
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath, pathToFileURL } from "node:url"
import { always, checks, filesIn, siteIn } from "./attack-checks.mjs"

const here = fileURLToPath(new URL(".", import.meta.url))
const attacks = join(resolve(process.env.PALIMPSEST_CORPUS ?? join(here, "../../../shared")), "attacks")
if (!existsSync(join(attacks, "attacks.json"))) {
  console.log(`skipped: there are no attacks at ${attacks} (PALIMPSEST_CORPUS names the folder above)`)
  process.exit(0)
}
const { manifest } = await import(pathToFileURL(join(attacks, "lay.mjs")).href)
const scratch = mkdtempSync(join(tmpdir(), "palimpsest-attacks-"))

/** A process that builds one project after the other; a new one where an attack ended it. */
function worker() {
  const env = { ...process.env, SECRET_TOKEN: "canary-env-7f3a" }
  const child = spawn(process.execPath, [join(here, "attack-builds.mjs"), attacks], {
    env,
    cwd: scratch,
    stdio: ["pipe", "pipe", "inherit"],
  })
  const lines = createInterface({ input: child.stdout })
  let answer = () => {}
  lines.on("line", line => line.startsWith("\u0000") && answer(JSON.parse(line.slice(1))))
  child.on("exit", () => answer(undefined))
  const build = job =>
    new Promise(done => {
      answer = done
      child.stdin.write(`${JSON.stringify(job)}\n`)
    })
  return { build, end: () => child.kill(), isAlive: () => child.exitCode === null && child.signalCode === null }
}

let builder = worker()
let count = 0

async function build(job) {
  if (!builder.isAlive()) builder = worker()
  const folder = join(scratch, String(count++))
  const outcome = await builder.build({ ...job, folder })
  return outcome ?? { ...job, root: join(folder, "project"), diagnostics: [], exit: "none", threw: "the process ended" }
}

const outside = root => filesIn(join(root, "..")).filter(path => !/^project\/(dist|\.palimpsest)\//.test(path))

/** Builds of the project without an attack, by the honest page that it is laid around. */
const cleanBuilds = new Map()
async function cleanFor({ id, source }) {
  const known = cleanBuilds.get(source)
  if (known) return known
  await build({ id, clean: true })
  const outcome = await build({ id, clean: true })
  const clean = { ...outcome, ...siteIn(outcome.root), outside: outside(outcome.root) }
  cleanBuilds.set(source, clean)
  return clean
}

async function attempt(attack) {
  const clean = await cleanFor(attack)
  const asks = kind => attack.must.some(check => kind in check)
  const shorter = asks("linear_time") ? await build({ id: attack.id, scale: 0.25 }) : undefined
  const built = await build({ id: attack.id })
  const own = attack.files.map(({ path }) => join("project", path))
  const outcome = {
    ...built,
    shorter,
    clean,
    site: siteIn(built.root),
    before: [...clean.outside, ...own],
    after: outside(built.root).filter(path => !own.some(file => path.startsWith(file))),
  }
  const broken = []
  for (const [name, check] of Object.entries(always)) {
    const fault = await check(outcome)
    if (fault) broken.push(`${name}: ${fault}`)
  }
  for (const must of attack.must) {
    const [name, value] = Object.entries(must)[0]
    const fault = await (checks[name]?.(value, outcome) ?? (name in checks ? undefined : "this check is not known"))
    if (fault) broken.push(`${name} ${JSON.stringify(value).slice(0, 60)}: ${fault}`)
  }
  return { broken, cpu: built.cpu ?? Number.NaN, diagnostics: built.diagnostics }
}

const wanted = process.argv.slice(2).filter(word => !word.startsWith("-"))
const verbose = process.argv.includes("--verbose")
const families = new Map()
for (const attack of manifest.attacks) {
  if (wanted.length > 0 && !wanted.some(word => attack.id === word || word === attack.id[0])) continue
  const { broken, cpu, diagnostics } = await attempt(attack)
  const sums = families.get(attack.id[0]) ?? { holds: 0, open: [] }
  if (broken.length === 0) sums.holds++
  else sums.open.push(attack.id)
  families.set(attack.id[0], sums)
  if (broken.length > 0 || verbose)
    console.log(
      `${broken.length === 0 ? "holds" : "OPEN "} ${attack.id.padEnd(5)} ${cpu.toFixed(1)} s  ${attack.title}`,
    )
  for (const line of broken) console.log(`      ${line.slice(0, 400)}`)
  if (verbose)
    for (const { code, span, message } of diagnostics.slice(0, 6))
      console.log(`      ${code} ${span.file}:${span.start.line} ${message.slice(0, 120)}`)
}
builder.end()
rmSync(scratch, { recursive: true, force: true })

console.log("\nfamily  holds  open")
for (const [family, { holds, open }] of families)
  console.log(`${family.padEnd(7)} ${String(holds).padStart(5)}  ${open.join(" ") || "-"}`)
process.exit([...families.values()].some(({ open }) => open.length > 0) ? 1 : 0)
