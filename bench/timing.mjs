// Whole processes, timed in turn (A B C A B C …), so that a busy machine is busy for all.
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"

/** Runs one command once: seconds, and the most memory that its process had, in MB. */
async function once({ run: [command, ...args], cwd, before }) {
  before?.()
  return new Promise(done => {
    const began = process.hrtime.bigint()
    const child = spawn(command, args, { cwd, stdio: "ignore" })
    let memory = 0
    const watch = setInterval(() => {
      try {
        memory = Math.max(
          memory,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0),
        )
      } catch {
        // The process has ended, or this system has no /proc.
      }
    }, 20)
    child.on("exit", code => {
      clearInterval(watch)
      done({ code, seconds: Number(process.hrtime.bigint() - began) / 1e9, memory: memory / 1024 })
    })
  })
}

export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Runs every contender `runs` times in turn, and once before that isn't counted: medians, in order. */
export async function inTurn(contenders, runs) {
  const results = contenders.map(() => [])
  for (let run = -1; run < runs; run++)
    for (const [at, contender] of contenders.entries()) {
      const result = await once(contender)
      if (run >= 0) results[at].push(result)
    }
  return results.map((list, at) => ({
    name: contenders[at].name,
    seconds: median(list.map(({ seconds }) => seconds)),
    memory: median(list.map(({ memory }) => memory)),
    exits: [...new Set(list.map(({ code }) => code))].filter(code => code !== 0),
  }))
}
