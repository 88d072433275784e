import { askGit } from "./git.ts"

/**
 * Whether the repository that a folder lies in has something under a name in it, in whatever case. Nothing where nobody
 * can tell: there is no git, no repository, or one that git doesn't trust.
 *
 * @param name one step: a file or a folder.
 */
export async function isTracked(folder: string, name: string): Promise<boolean | undefined> {
  const listed = await askGit(folder, ["ls-files", "-z", "--", `:(icase,literal)${name}`])
  return listed === undefined ? undefined : listed.length > 0
}
