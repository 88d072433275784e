import { expect, it } from "vitest"
import { read } from "../src/1-read/index.ts"
import { withPlainWords } from "../src/site-words.ts"
import { lay } from "./1-read/lay.ts"

const PAGES = {
  "docs/index.md": "# Tea\n",
  "docs/pots.md": "# Pots\n",
  "fr/index.md": "# Thé\n",
  "fr/pots.md": "# Pots\n",
}
const NAV =
  'nav:\n  - Leaves &amp; <b>pots</b>:\n      - 1.&nbsp;Tea: index.md\n      - Us &copy;: https://us.example/" target="_blank\n      - pots.md\n'
const MKDOCS = `site_name: Tea&trade;\nsite_url: https://tea.example/\n${NAV}`
const SITE =
  "extends: mkdocs.yml\nlocales: { source: en, targets: [fr] }\npages: { target: '{locale}' }\nstrings: '{locale}.env'\n"
const FRENCH = 'NAV="Feuilles &amp; pots"\n'

it("takes titles that MkDocs puts into HTML for what readers see, translations too", async () => {
  const mkdocs = MKDOCS.replace("Leaves &amp; <b>pots</b>:", '!ENV [NAV, "Leaves &amp; <b>pots</b>"]:')
  const dir = lay({ ...PAGES, "mkdocs.yml": mkdocs, "site.yml": SITE, "en.env": "", "fr.env": FRENCH })
  const found = await read({ dir })
  if ("failed" in found) throw new Error(found.diagnostics.map(({ message }) => message).join("\n"))
  const { site, strings } = withPlainWords(found)
  expect(site.title).toBe("Tea™")
  expect(site.navigation).toEqual([
    {
      kind: "section",
      title: "Leaves & pots",
      entries: [
        { kind: "page", page: "index", title: "1.\u00a0Tea" },
        { kind: "link", title: "Us ©", href: "https://us.example/" },
        { kind: "page", page: "pots" },
      ],
    },
  ])
  expect({ ...strings.get("fr")?.site }).toEqual({ "Leaves & pots": "Feuilles & pots" })
})
