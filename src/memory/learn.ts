import { type History, openHistory, type Project, type ReadOptions, read, type Source } from "../1-read/index.ts"
import { dialectOf } from "../2-parse/index.ts"
import { Learner, type Memory, memoryOf, type Pair, printMemory, wordsKey } from "../3-locale/index.ts"
import { writeProjectFile } from "../6-write/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import { type Histories, pageFinder, storiesIn } from "./stories.ts"
import { type Study, studyFiles, studyHistory } from "./study.ts"
import { withUntil } from "./until.ts"

export interface LearnOptions extends Pick<ReadOptions, "dir" | "config" | "locales"> {
  /** Folders of repositories; the project's own where they are missing. */
  readonly sourceHistory?: string
  readonly targetHistory?: string
  readonly onProgress?: (step: string, done: number, of: number) => void
}

/** What was learned for a locale. */
export interface Learned {
  readonly locale: string
  /** The memory's file, relative to the project's root. */
  readonly file: string
  readonly pairs: number
  /** Pairs that the memory didn't have before. */
  readonly fresh: number
  /** Commits of both histories that are new since the last time; nothing where there is no history, or no git. */
  readonly commits?: number
}

export interface Learning {
  readonly learned: readonly Learned[]
  /** Folders that were to be repositories and aren't. */
  readonly without: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Learns the memories of a project's locales, from its files and from histories, and writes them. */
export async function learnMemories(options: LearnOptions): Promise<Learning> {
  const project = await read(options)
  if ("failed" in project) return { learned: [], without: [], diagnostics: project.diagnostics }
  const { histories, without } = await openHistories(project, options)
  const learned: Learned[] = []
  const diagnostics: Diagnostic[] = []
  try {
    for (const { tag } of without.length > 0 ? [] : project.site.targets) {
      const outcome = await learnMemory(project, tag, histories, options)
      if ("locale" in outcome) learned.push(outcome)
      else diagnostics.push(outcome)
    }
  } finally {
    histories?.source.close()
    histories?.target.close()
  }
  return { learned, without, diagnostics }
}

/** The histories that are asked for; where none is, the project's own, if it has one. */
async function openHistories(
  { root }: Project,
  { sourceHistory, targetHistory }: LearnOptions,
): Promise<{ histories: Histories | undefined; without: readonly string[] }> {
  const [source, target] = [sourceHistory ?? root, targetHistory ?? root]
  const own = await openHistory(source)
  const other = source === target ? own : await openHistory(target)
  const missing = [own ? [] : [source], other ? [] : [target]].flat()
  const isAsked = sourceHistory !== undefined || targetHistory !== undefined
  return { histories: own && other && { source: own, target: other }, without: isAsked ? [...new Set(missing)] : [] }
}

/** The memory of a locale as it is, or an empty one. */
export function memoryFor(project: Project, tag: string): Memory {
  const file = project.places.get(tag)?.memory ?? ""
  const none: Source = { file, text: "", locale: tag, page: file, body: 0, frontMatter: {} }
  return memoryOf(project.memories.get(tag) ?? none, dialectOf(project.site))
}

async function learnMemory(
  project: Project,
  tag: string,
  histories: Histories | undefined,
  { onProgress }: LearnOptions,
): Promise<Learned | Diagnostic> {
  const memory = memoryFor(project, tag)
  const { site } = project
  const target = project.places.get(tag)?.pages ?? ""
  const places = { source: site.pagesFolder, sourceTag: site.source.tag, target, tag }
  const stories = histories ? storiesIn(histories, places, memory.marks) : []
  const learner = new Learner(memory, site.source.tag, pageFinder(stories, places))
  const study: Study = { places, options: memory.options, learner, stories }
  if (histories) await studyHistory(histories, study, (done, of) => onProgress?.(`versions of ${tag}`, done, of))
  await studyFiles(project, study)
  const known = new Set(memory.lines.map(nameOf))
  const isKnown = (pair: Pair) => known.has(nameOf(pair))
  const learned = learner.pairs()
  const pairs = histories ? await withUntil(learned, histories.source, places, isKnown, memory.marks.source) : learned
  const { file } = memory.source
  const marks = histories ? { source: headOf(histories.source), target: headOf(histories.target) } : memory.marks
  if (!writeProjectFile(project.root, file, printMemory(pairs, marks)))
    return diagnoseFile("C110", file, { path: file })
  return {
    locale: tag,
    file,
    pairs: pairs.length,
    fresh: pairs.filter(pair => !isKnown(pair)).length,
    ...(histories && { commits: commitsSince(histories, memory) }),
  }
}

/** Pairs that differ in addresses and markup alone are the same. */
const nameOf = ({ source, target }: Pair): string => `${wordsKey(source)}\0${wordsKey(target)}`

const headOf = ({ revisions }: History): string => revisions.at(-1)?.commit ?? ""

/** Commits that are new since a memory was learned; of a history that is both the source's and the target's, once. */
function commitsSince({ source, target }: Histories, { marks }: Memory): number {
  const count = newIn(source, marks.source)
  return source === target ? count : count + newIn(target, marks.target)
}

const newIn = ({ revisions }: History, since: string | undefined): number =>
  revisions.length - 1 - revisions.findIndex(({ commit }) => commit === since)
