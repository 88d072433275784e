import { type CommandName, commandNames, commandOf, meaningOf, type OptionName } from "./command.ts"

/** Pairs in two columns. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("")
}

function optionRow(name: OptionName, about?: CommandName): readonly [string, string] {
  const { short, takes, does } = meaningOf(name, about)
  return [`${short === undefined ? "   " : `-${short},`} --${name}${takes === undefined ? "" : ` ${takes}`}`, does]
}

const EXIT_CODES = "Exit codes: 0 good, 1 the content has errors, 2 the call was wrong, 3 Palimpsest itself failed.\n"

/** The help of one command. */
export function helpFor(name: CommandName): string {
  const { operand, does, options, examples } = commandOf(name)
  return [
    `palimpsest ${name} ${operand} [options]\n  ${does}\n`,
    `Options:\n${table(options.map(option => optionRow(option, name)))}`,
    `Examples:\n${table(examples)}`,
    EXIT_CODES,
  ].join("\n")
}

/** The help of the program. */
export function help(): string {
  const rows = commandNames.map(name => [`${name} ${commandOf(name).operand}`, commandOf(name).does] as const)
  return [
    "Palimpsest builds documentation sites from translations that are never finished.\n",
    `Commands:\n${table(rows)}`,
    `Options:\n${table([optionRow("help"), optionRow("version")])}`,
    `palimpsest COMMAND --help says more, with examples.\n${EXIT_CODES}`,
  ].join("\n")
}
