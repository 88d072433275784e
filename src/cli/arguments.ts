import { parseArgs } from "node:util"
import { nearest } from "../diagnostics/index.ts"
import { type CommandName, commandNames, commandOf, type OptionName, optionNames, optionOf } from "./command.ts"

/** A command line that was understood. */
export interface Call {
  readonly command: CommandName
  readonly operand?: string
  /** Of a command that takes several, all of them. */
  readonly operands: readonly string[]
  /** Values by option; a flag's is the empty text. */
  readonly values: ReadonlyMap<OptionName, string>
}

export type Parsed =
  | { readonly call: Call }
  /** Asks for help or the version alone. */
  | { readonly asks: "help" | "version"; readonly about?: CommandName }
  /** What is wrong with the call, one line each. */
  | { readonly wrong: readonly string[]; readonly about?: CommandName }

const isOption = (name: string): name is OptionName => optionNames.some(each => each === name)
const isCommand = (name: string): name is CommandName => commandNames.some(each => each === name)

const didYouMean = (word: string, candidates: readonly string[], mark = ""): string => {
  const guess = nearest(word, candidates)
  return guess === undefined ? "" : `: did you mean ${mark}${guess}?`
}

function tokensOf(args: readonly string[]) {
  const specification = optionNames.map(name => {
    const { takes, short } = optionOf(name)
    const type: "string" | "boolean" = takes === undefined ? "boolean" : "string"
    return [name, short === undefined ? { type } : { type, short }] as const
  })
  const options = Object.fromEntries(specification)
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

type Token = ReturnType<typeof tokensOf>[number]
type OptionToken = Token & { readonly kind: "option" }

/** What is wrong with an option's use. */
function optionFault({ name, rawName, value, inlineValue }: OptionToken, command: CommandName | undefined): string[] {
  if (!isOption(name)) return [`there is no option ${rawName}${didYouMean(name, optionNames, "--")}`]
  const known = command === undefined || name === "version" || commandOf(command).options.includes(name)
  if (!known) return [`${command} takes no option ${rawName}`]
  const { takes } = optionOf(name)
  if (takes === undefined) return value === undefined ? [] : [`${rawName} takes no value`]
  const missing = value === undefined || value === "" || (!inlineValue && value.startsWith("-"))
  return missing ? [`${rawName} needs a value: ${rawName} ${takes}`] : []
}

/** Understands a command line, or says what is wrong with it. */
export function parseArguments(args: readonly string[]): Parsed {
  const tokens = tokensOf(args)
  const given = tokens.filter((token): token is OptionToken => token.kind === "option")
  const [word, operand, ...rest] = tokens.flatMap(token => (token.kind === "positional" ? [token.value] : []))
  const asks = (name: OptionName) => given.some(token => token.name === name)

  if (word !== undefined && !isCommand(word)) {
    return { wrong: [`there is no command ${word}${didYouMean(word, commandNames)}`] }
  }
  if (asks("version")) return { asks: "version" }
  if (asks("help")) return word === undefined ? { asks: "help" } : { asks: "help", about: word }
  const faults = given.flatMap(token => optionFault(token, word))
  if (word === undefined) return given.length === 0 ? { asks: "help" } : { wrong: [...faults, "a command is missing"] }
  if (rest.length > 0 && !commandOf(word).takesMany) faults.push(`there is one word too many: ${rest[0]}`)
  if (faults.length > 0) return { wrong: faults, about: word }
  const values = new Map(given.flatMap(({ name, value }) => (isOption(name) ? [[name, value ?? ""] as const] : [])))
  const operands = operand === undefined ? [] : [operand, ...rest]
  return { call: { command: word, values, operands, ...(operand === undefined ? {} : { operand }) } }
}
