// The reference renderer as a function from text to HTML: one Python process that answers line by line.
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const driver = fileURLToPath(new URL("reference.py", import.meta.url))

/** Starts the renderer at `path`, with the extensions of a mkdocs.yml. `render` gives HTML, or nothing where the reference fails itself. */
export function startReference(path, settings) {
  const python = spawn(process.env.PYTHON ?? "/usr/bin/python3", [driver, path, settings], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  const waiting = []
  createInterface({ input: python.stdout }).on("line", line => waiting.shift()?.resolve(JSON.parse(line).html))
  python.on("close", () => {
    for (const { reject } of waiting) reject(new Error("the reference renderer has ended"))
  })
  return {
    /** Several texts may be on their way; the answers come in their order. `mends`: names of slips (mends.py) to leave out. */
    render(text, mends = []) {
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        python.stdin.write(`${JSON.stringify({ text, mends })}\n`)
      })
    },
    stop: () => python.stdin.end(),
  }
}
