import type { Explanation } from "./explanation.ts"

export const dialect: Readonly<Record<string, Explanation>> = {
  D201: {
    text: "What stands in a note, a disclosure or a tab is indented by four spaces below its first line.",
    wrong: "!!! note\nTea is hot.",
    right: "!!! note\n    Tea is hot.",
  },
  D202: {
    text: "HTML in pages is limited to elements that mark text up. What could run, load or cover something is shown as text.",
    wrong: "<marquee>Tea</marquee>",
    right: "**Tea**",
  },
  D203: {
    text: "Attributes in HTML and in `{ }` lists are limited to harmless ones, such as `class`, `id`, `title`, `width`. Handlers (`onclick`) and `style` are left out.",
    wrong: "[Tea](tea.md){ onclick=pour() }",
    right: "[Tea](tea.md){ .button }",
  },
  D204: {
    text: "A closing tag whose opening tag is not there, often the rest of an edit. Remove it.",
    wrong: "Green tea</b> is hot.",
    right: "<b>Green tea</b> is hot.",
  },
  D205: {
    text: "An element that is opened and never closed ends with the block in which it stands.",
    wrong: "<b>Green tea is hot.",
    right: "<b>Green tea</b> is hot.",
  },
  D206: {
    text: "Icons are named by their set and name: `material`, `simple`, `octicons`, `fontawesome-brands`, `-regular`, `-solid`. The name is shown as text.",
    wrong: ":simple-qubsos:",
    right: ":simple-qubesos:",
  },
  D207: {
    text: "Lists, quotes and notes inside one another have a limit, so that no page can take the build's time. What is deeper is shown as text.",
  },
  D208: {
    text: "The number of constructs in one paragraph has a limit, so that no page can take the build's time. Split the paragraph.",
  },
  D209: {
    text: "Some elements make no sense as text: scripts, styles, controls, drawings. They are left out with all that is in them.",
    wrong: "<script>pour()</script>",
  },
  D210: {
    text: "A block that three slashes open goes on until as many slashes close it. Without them it takes in all that follows in its surroundings.",
    wrong: "/// note\nWater it.",
    right: "/// note\nWater it.\n///",
  },
  D211: {
    text: "Code between fences ends with a fence of the same length, indented as the first one. Where that is missing, the lines are read as text.",
    wrong: "```\nmake",
    right: "```\nmake\n```",
  },
  D212: {
    text: "A definition on a page changes how every such word on the page is shown, also far from it. Terms of the whole site stand in one file.",
  },
  D213: {
    text: "Formulas are made into MathML when the site is built. One that isn't whole, has a command that isn't known, defines commands, links somewhere or is too long stays on the page as its source.",
    wrong: "$\\frac{a}{b$",
    right: "$\\frac{a}{b}$",
  },
  D214: {
    text: "The levels of headings are the outline of the page: who can't see their size hears the number. A page begins at level 1 with its title, also where that stands in the front matter. Headings in admonitions, quotations and tabs don't count.",
    wrong: "## Tea\n\n#### Green",
    right: "## Tea\n\n### Green",
  },
  D215: {
    text: "A tab reaches to the next column that is a multiple of four; editors show it as two, four or eight spaces. Where tabs and spaces mix, a line can belong to another item than it looks. The first such line of a file is told.",
    wrong: "- Tea\n\n  \tGreen",
    right: "- Tea\n\n    Green",
  },
  D216: {
    text: "The list of abbreviations explains a word that stands on none of the pages, or only in code and in HTML without Markdown, where nothing is marked. `check --all` tells so; a build doesn't.",
  },
  D217: {
    text: "Nothing on a page is fetched from elsewhere, and nothing plays by itself: a video, a sound or another page is a link, with the element's `title` as its words.",
    wrong: '<iframe src="https://video.example/embed/tea"></iframe>',
    right: "[How tea is made](https://video.example/embed/tea)",
  },
}
