/** What an option takes: nothing, or a word that stands for its value in the help. */
interface Option {
  readonly takes?: string
  readonly short?: string
  readonly does: string
}

export const options = {
  out: { takes: "DIR", short: "o", does: "where the site goes (dist in the project's folder)" },
  locales: { takes: "TAGS", does: "build only these locales, as in zh,fr" },
  "base-url": { takes: "URL", does: "the site's address, in place of the one in the settings" },
  locale: { takes: "TAG", does: "the locale, as in zh" },
  config: { takes: "FILE", does: "a settings file from elsewhere, in place of site.yml" },
  format: { takes: "NAME", does: "how findings are printed: pretty, github, sarif, json" },
  port: { takes: "NUMBER", does: "the port to serve at (8080, or the next that is free)" },
  "source-history": { takes: "DIR", does: "the git repository with the history of the source (the project's own)" },
  "target-history": { takes: "DIR", does: "the one with the history of the translations (the project's own)" },
  before: { takes: "DATE", does: "drop only what was learned before that day, as in 2024-02-18" },
  "dry-run": { does: "say what would be done, and do nothing" },
  strict: { does: "warnings fail, too" },
  all: { does: "print every finding, and abbreviations that nothing uses" },
  quiet: { short: "q", does: "say nothing but what is wrong" },
  debug: { does: "where Palimpsest itself fails, say where" },
  help: { short: "h", does: "print this" },
  version: { short: "v", does: "print the version" },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof options
export const optionNames = Object.keys(options).filter((name): name is OptionName => Object.hasOwn(options, name))
export const optionOf = (name: OptionName): Option => options[name]

interface Command {
  /** The one operand, as the help shows it; or several. */
  readonly operand: string
  readonly takesMany?: true
  readonly does: string
  readonly options: readonly OptionName[]
  /** What `--format` may say, where that is something else than forms of findings. */
  readonly formats?: readonly string[]
  /** What an option means here, where that is something else than elsewhere. */
  readonly meanings?: Partial<Record<OptionName, Option>>
  /** Command lines, and what each is for. */
  readonly examples: readonly (readonly [line: string, does: string])[]
}

export const commands = {
  build: {
    operand: "[dir]",
    does: "build the site of the project in dir (default: here)",
    options: ["out", "locales", "base-url", "config", "strict", "format", "quiet", "debug", "help"],
    examples: [
      ["palimpsest build", "the project in this folder, to dist"],
      ["palimpsest build ../tea --out /srv/tea", "another one, to somewhere else"],
      ["palimpsest build --locales zh,fr --strict", "two locales; warnings fail"],
    ],
  },
  serve: {
    operand: "[dir]",
    does: "build, serve on this machine, and build again what changes",
    options: ["port", "locales", "config", "quiet", "debug", "help"],
    examples: [
      ["palimpsest serve", "the project in this folder, at http://127.0.0.1:8080/"],
      ["palimpsest serve --locales zh --port 4000", "in one locale, at another port"],
    ],
  },
  check: {
    operand: "[dir]",
    does: "print every finding, write nothing",
    options: ["locales", "config", "strict", "format", "all", "quiet", "debug", "help"],
    examples: [
      ["palimpsest check", "for people"],
      ["palimpsest check --format github", "at the lines of a pull request"],
      ["palimpsest check --format sarif --all > findings.sarif", "for a code scanner"],
    ],
  },
  export: {
    operand: "[dir]",
    does: "write a locale's sentences for translation tools, as PO or XLIFF",
    options: ["locale", "format", "out", "config", "quiet", "debug", "help"],
    meanings: {
      format: { takes: "NAME", does: "po or xliff (as the ending of --out says, else po)" },
      out: {
        takes: "PATH",
        short: "o",
        does: "a file (zh.po in the project's folder), or a folder for a file a page",
      },
    },
    examples: [
      ["palimpsest export --locale zh", "all that is to translate and is translated, to zh.po"],
      ["palimpsest export --locale zh --out zh.xlf", "the same as XLIFF 2"],
      ["palimpsest export --locale zh --out po/zh/", "a PO file for each page"],
    ],
  },
  import: {
    operand: "FILE… [dir]",
    takesMany: true,
    does: "put what came back from translation tools into a locale's memory",
    options: ["locale", "config", "strict", "all", "quiet", "debug", "help"],
    examples: [
      ["palimpsest import zh.po --locale zh", "what is new in a file"],
      ["palimpsest import po/zh/ ../tea --locale zh", "in a folder of files, for another project"],
    ],
  },
  status: {
    operand: "[dir]",
    does: "say how far the translations are, and what to do first",
    options: ["locale", "config", "format", "quiet", "debug", "help"],
    formats: ["table", "json"],
    meanings: {
      locale: { takes: "TAG", does: "one locale, page by page" },
      format: { takes: "NAME", does: "table or json" },
    },
    examples: [
      ["palimpsest status", "every locale"],
      ["palimpsest status --locale zh", "one of them, page by page"],
      ["palimpsest status --locale zh --format json", "with every sentence that is left"],
    ],
  },
  memory: {
    operand: "learn [dir] | look TEXT [dir] | prune [dir]",
    takesMany: true,
    does: "learn what was once translated, look it up, drop what is of no use",
    options: ["locale", "source-history", "target-history", "before", "dry-run", "config", "quiet", "debug", "help"],
    examples: [
      ["palimpsest memory learn", "from files, and from git history"],
      ["palimpsest memory learn --target-history ../i18n", "translations lie in another repository"],
      ['palimpsest memory look "Read it." --locale zh', "what is known of it"],
      ["palimpsest memory prune --dry-run", "which pairs are of no use"],
    ],
  },
  explain: {
    operand: "CODE",
    does: "say what a finding means and what to do",
    options: ["help"],
    examples: [["palimpsest explain L203", "the code that stands in brackets"]],
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands).filter((name): name is CommandName => Object.hasOwn(commands, name))
export const commandOf = (name: CommandName): Command => commands[name]

/** What an option means to a command, or anywhere. */
export const meaningOf = (name: OptionName, about?: CommandName): Option =>
  (about && commandOf(about).meanings?.[name]) ?? optionOf(name)
