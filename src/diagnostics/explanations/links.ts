import type { Explanation } from "./explanation.ts"

export const links: Readonly<Record<string, Explanation>> = {
  L201: {
    text: "A link to a page is written with the path of its file, from the file in which it stands. The link is kept as it would be if the page were there.",
    wrong: "[Green tea](tea/gren.md)",
    right: "[Green tea](tea/green.md)",
  },
  L202: {
    text: "The part after `#` names a heading by its id: its text in lower case, words joined by hyphens, or what `{#id}` says. Ids are those of the source page in every language.",
    wrong: "[How to pour](green.md#How to pour)",
    right: "[How to pour](green.md#how-to-pour)",
  },
  L203: {
    text: "The file that the link names is not beside the pages. Paths start at the file in which the link stands.",
    wrong: "[The menu](menu.pdf)",
    right: "[The menu](files/menu.pdf)",
  },
  L204: {
    text: "Only addresses that are safe to follow are links: web addresses whose host is what it looks like, paths of this site, and those that open a program of the reader's own (`mailto:`, `tel:`, `sms:`, `xmpp:`, `matrix:`, `irc:`, `geo:`). The text of the link is kept.",
    wrong: "[Tea](javascript:pour())",
    right: "[Tea](https://tea.example/)",
  },
  L205: {
    text: "An id names one place of a page. Give the second one another name.",
    wrong: "## Green { #tea }\n\n## Black { #tea }",
    right: "## Green { #green }\n\n## Black { #black }",
  },
  L206: {
    text: "A path is followed from the page's own file and can't leave the folder of the pages: nothing above it is part of the site. The words stay, without the link or the picture.",
    wrong: "[Tea](../../../tea.md)",
    right: "[Tea](../tea.md)",
  },
  L207: {
    text: "Where the settings list the navigation, a page that isn't in it is found by links and by the search only, and has no page before or after it. That may be meant; `not_in_nav` says so.",
  },
  L208: {
    text: "An address that begins with a slash leads from the root of the server, whatever the folder of the site: it reaches a page of this site where its address is written whole (`/en/tea/`), or where the pages' folder has it (`/tea/`, `/tea.md`). Any other is left as it is, since the server may have more than this site; one that passes readers on (`/redirect?to=…`) can lead them anywhere.",
    wrong: "[Tea](/teas/green)",
    right: "[Tea](teas/green.md)",
  },
}
