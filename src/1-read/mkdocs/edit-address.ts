import type { Data, DataMap } from "../yaml.ts"

/** Where the hosts that MkDocs knows show a file for editing, on the branch that it takes for the usual one. */
const HOSTS: readonly (readonly [host: RegExp, path: string])[] = [
  [/^https?:\/\/(?:www\.)?github\.com\//i, "edit/master/docs/"],
  [/^https?:\/\/(?:www\.)?gitlab\.com\//i, "edit/master/docs/"],
  [/^https?:\/\/bitbucket\.org\//i, "src/default/docs/"],
]

const textOf = (data: Data | undefined): string | undefined => (typeof data === "string" ? data : undefined)

/** The address with `{path}` for the path below the folder of the pages, as MkDocs puts it together; none where it makes none. */
function template({ repo_url, edit_uri, edit_uri_template }: DataMap): string | undefined {
  const repository = textOf(repo_url)
  const byHost = HOSTS.find(([host]) => host.test(repository ?? ""))?.[1]
  const written = textOf(edit_uri)
  const given = textOf(edit_uri_template) ?? (written === undefined ? byHost : written || undefined)
  if (given === undefined) return undefined
  const whole = /\{path(?:!q)?\}/.test(given) ? given : `${given.replace(/\/?$/, "/")}{path}`
  if (/^https?:\/\//i.test(whole)) return whole
  if (repository === undefined || !/^https?:\/\//i.test(repository)) return undefined
  return /^[?#]/.test(whole) ? repository + whole : `${repository.replace(/\/?$/, "/")}${whole.replace(/^\//, "")}`
}

/**
 * The address of a file for editing, with `{path}` relative to the project: MkDocs' is relative to the folder of the
 * pages, whose name must stand before it. `undefined`: there is none; `unclear`: none that other folders' files have, too.
 * `alone`: there are no other folders.
 */
export function editAddress(data: DataMap, docsFolder: string, alone: boolean): { edit?: string; unclear?: string } {
  const address = template(data)?.replace("{path!q}", "{path}")
  if (address === undefined) return {}
  const [before = "", after = ""] = address.split("{path}", 2)
  const folder = docsFolder === "." ? "" : `${docsFolder}/`
  if (/[{}]/.test(before + after)) return { unclear: address }
  if (before.endsWith(folder)) return { edit: `${before.slice(0, before.length - folder.length)}{path}${after}` }
  return alone ? { edit: `${before}{path:${folder}}${after}` } : { unclear: address }
}
