// Makes a checkout ready to run: installs what package-lock.json lists and compiles src/ to lib/,
// each only where it isn't done yet. Every script of package.json that needs either starts with it,
// so that one command is enough on a machine with Node and nothing else.
import { spawnSync } from "node:child_process"
import { existsSync, lstatSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const at = path => join(root, path)
const modified = path => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0)

function run(words, command, args) {
  console.log(words)
  const shell = process.platform === "win32"
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell })
  if (status !== 0) process.exit(status ?? 1)
}

/** When the newest file below a folder was changed. */
function newest(folder) {
  return Math.max(0, ...readdirSync(at(folder), { recursive: true }).map(path => modified(join(folder, path))))
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Palimpsest needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(2)
}
// A link is left alone: it leads to another checkout's packages, which `npm ci` would empty.
const isLink = lstatSync(at("node_modules"), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
if (!isLink && modified("node_modules/.package-lock.json") < modified("package-lock.json")) {
  run("Installing packages (once) …", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
}
if (modified("lib/.compiled") < Math.max(newest("src"), modified("tsconfig.build.json"))) {
  run("Compiling …", process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("tsconfig.build.json")])
  const { writeFileSync } = await import("node:fs")
  writeFileSync(at("lib/.compiled"), "")
}
