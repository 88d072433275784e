/** How a host names a line in the address of a file; those that don't know the fragment show the file from its top. */
function lineFragment(address: string, line: number): string {
  const { hostname, pathname } = new URL(address)
  if (hostname === "bitbucket.org") return `#lines-${line}`
  return /\/(?:edit|_edit|blob|blame|src|tree)\//.test(pathname) ? `#L${line}` : ""
}

/** `{path}`, or `{path:docs/}` for the path without that folder in front. */
const PLACE = /\{path(?::([^{}]*))?\}/

/**
 * Address at which a file of the project can be edited: `template` with the file for `{path}`, and the line (from 1) where
 * the host has a way to say it. GitHub, GitLab, Forgejo, Gitea and SourceHut write `#L12`, Bitbucket `#lines-12`.
 */
export function editAddress(template: string, file: string, line?: number): string {
  const address = template.replace(PLACE, (_, folder = "") =>
    encodeURI(file.startsWith(folder) ? file.slice(folder.length) : file),
  )
  if (line === undefined || address.includes("#") || !URL.canParse(address)) return address
  return address + lineFragment(address, line)
}
