import type { Reporter, TestModule } from "vitest/node"

/** Closes a run with one plain line: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
    const count = (state: string): number => states.filter(each => each === state).length
    const broken = modules.filter(module => module.state() === "failed" && module.errors().length > 0).length
    const failed = count("failed") + broken + errors.length
    process.once("exit", () =>
      process.stdout.write(`${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped\n`),
    )
  }
}
