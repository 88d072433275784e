// `npm run corpus`: builds real material that lies beside the repository (or where PALIMPSEST_CORPUS says)
// and holds the result against the reference renderer's, with the comparison that lies there.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))
const shared = resolve(process.env.PALIMPSEST_CORPUS ?? join(root, "../shared"))
const out = mkdtempSync(join(tmpdir(), "palimpsest-corpus-"))

function run(...args) {
  console.log(`\n$ node ${args.map(arg => arg.replace(root, "").replace(shared, "…").replace(out, "OUT")).join(" ")}`)
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, COMPARE_DEPS: root },
  })
  return status ?? 1
}

if (!existsSync(join(shared, "oracle/compare.mjs"))) {
  console.log(`skipped: there is no corpus at ${shared} (PALIMPSEST_CORPUS names another folder)`)
  process.exit(0)
}
const seed = join(out, "seed")
const built = run("lib/cli/main.js", "build", join(shared, "seed"), "--config", "bench/corpus/seed.yml", "--out", seed)
const reference = join(shared, "oracle/reference-seed")
const compared = run(
  join(shared, "oracle/compare.mjs"),
  "--site",
  seed,
  "--locale",
  "en",
  "--reference",
  join(reference, "en"),
  "--verbose",
)
const recalled = run(
  join(shared, "oracle/recall.mjs"),
  "--site",
  seed,
  "--locale",
  "zh",
  "--reference",
  join(reference, "zh"),
  "--source",
  join(reference, "en"),
  "--verbose",
)
process.exit(built || compared || recalled)
