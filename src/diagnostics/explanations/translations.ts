import type { Explanation } from "./explanation.ts"

export const translations: Readonly<Record<string, Explanation>> = {
  T101: {
    text: "A translation belongs to the source page with the same path. The page may have been renamed or removed since: rename or remove the translation, too.",
    wrong: "content/tea/green.md\nlocales/fr/pages/green.md",
    right: "content/tea/green.md\nlocales/fr/pages/tea/green.md",
  },
  T102: {
    text: "Neither headings nor links, pictures or code of this file are those of the source: it seems to translate another page. The source is shown.",
  },
  T103: {
    text: "The structure of a page is the source's. A block that only the translation has is left out; to say more, say it in the source first.",
  },
  T104: {
    text: "Each link, picture, icon and piece of code of a source sentence must be in its translation; else the sentence is shown in the source language, since nothing that the source points at may be lost.",
    wrong: "Read the [guide](guide.md).  →  Lisez le guide.",
    right: "Read the [guide](guide.md).  →  Lisez le [guide](guide.md).",
  },
  T105: {
    text: "A translation supplies words, not links or pictures. What the source doesn't have is shown as plain text.",
    wrong: "Read it.  →  Lisez-[le](https://elsewhere.example/).",
    right: "Read it.  →  Lisez-le.",
  },
  T106: {
    text: "Platforms sometimes move a bracket, so that a link covers half of the sentence. The link is kept as it stands; moving the bracket back makes it better.",
    wrong: "Read the [guide](guide.md).  →  [Lisez le guide](guide.md).",
    right: "Read the [guide](guide.md).  →  Lisez le [guide](guide.md).",
  },
  T107: {
    text: "Something that a translation platform is known to do to markup was undone. The page is right; mending the file keeps it so.",
  },
  T108: {
    text: "A word of the interface has no translation in the locale's `ui.json`, and is shown in the next language of its fallback chain.",
    right: '{ "interface": { "next": "Suivant" } }',
  },
  T109: {
    text: "The locale's `ui.json` translates a word that the interface doesn't have: a slip of the pen, or a word of an earlier version.",
  },
  T110: {
    text: "The blocks of the translation differ too much from the source's here to tell which translates which. The source is shown for these blocks, the rest of the page is not touched.",
  },
  T111: {
    text: "The address of a link, a picture or a piece of code is the source's in every language. The translation's own is not used.",
    wrong: "[guide](guide.md)  →  [guide](https://elsewhere.example/)",
    right: "[guide](guide.md)  →  [guide](guide.md)",
  },
  T112: {
    text: "A block of code is the same in every language. It is shown where the source has it, whether or not the translation does.",
  },
  T113: {
    text: "The words of the interface are a JSON file. A comma too many, or one that is missing, spoils it; the words are then shown in the next language of the fallback chain.",
    wrong: '{ "interface": { "next": "Suivant", } }',
    right: '{ "interface": { "next": "Suivant" } }',
  },
  T114: {
    text: "The file has two maps of texts: `interface` for the theme's words, `site` for those of the settings and the figures. Anything else is left out.",
    wrong: '{ "next": "Suivant" }',
    right: '{ "interface": { "next": "Suivant" }, "site": { "Tea": "Thé" } }',
  },
  T115: {
    text: 'A strings file has lines of `KEY="value"`. The line is left out, and the text is shown in the next language of the fallback chain.',
    wrong: "NAV_TEA: Le thé",
    right: 'NAV_TEA="Le thé"',
  },
  T116: {
    text: "Each link keeps the address that it has in the source, found by the address that stands here. Two links that changed places have their words exchanged, which is an order of words that the language wants, or a slip that sends readers to the wrong place.",
  },
  T117: {
    text: "Quotations, lists, notes and other containers are the source's; the words of a block are shown where the source has the block. Here the translation puts it into another container.",
  },
  T130: {
    text: "A line of a locale's memory has a kind (`unit` or `segment`), the source and the target, parted by tabs; behind them may stand the file, commit and date that it was learned from. What is no such line (a tab that became spaces, a mark that git left in a conflict) is left out.",
    wrong: "segment Read it.\tLisez-le.",
    right: "segment\tRead it.\tLisez-le.\thand",
  },
}
