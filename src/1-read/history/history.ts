import { decode } from "../decode.ts"
import { MAX_PAGE } from "../files.ts"
import { openBlobs } from "./blobs.ts"
import { commitsIn, type Revision } from "./commits.ts"

/** The Markdown files of a repository, through time. */
export interface History {
  /** Oldest first. */
  readonly revisions: readonly Revision[]
  /** A file's text by its hash; nothing where it is none, or too large. */
  readonly read: (blob: string) => Promise<string | undefined>
  readonly close: () => void
}

/** Opens the history of the repository that a folder lies in; nothing where there is none. */
export async function openHistory(folder: string): Promise<History | undefined> {
  const revisions = await commitsIn(folder)
  if (revisions === undefined) return undefined
  const blobs = openBlobs(folder, MAX_PAGE)
  return {
    revisions,
    read: async blob => {
      const bytes = await blobs.read(blob)
      const decoded = bytes && decode(blob, bytes)
      return decoded && "text" in decoded ? decoded.text : undefined
    },
    close: blobs.close,
  }
}
