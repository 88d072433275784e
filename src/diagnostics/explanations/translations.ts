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
    text: "The theme doesn't know the locale's language, and words of the interface have no translation in the locale's `ui.json`: they are shown in the next language of its fallback chain, at last in English, and marked.",
    right: '{ "interface": { "next": "Suivant" } }',
  },
  T109: {
    text: "The locale's `ui.json` translates a word that the interface doesn't have, and that is nearly one of its own: a slip of the pen. The name of a note of the site's own (`!!! recipe`) may stand there, too.",
    wrong: '{ "interface": { "nxet": "Suivant" } }',
    right: '{ "interface": { "next": "Suivant" } }',
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
  T120: {
    text: "Code is the same in every language, its comments and placeholders, too. The block of the source is shown; what was translated in it is not.",
  },
  T121: {
    text: "The address differs from the source's in nothing but the language, as those of encyclopedias do. Links are the source's unless `localizedLinks: true` stands in the settings; with it, this one leads where it says.",
  },
  T140: {
    text: "A sentence whose words are neither in the language's script nor in the source is in a third language, or belongs elsewhere. Names that the source has, too, may stand in any script. Where no letter of a sentence is in the language's script, it is what the source said before, or another name.",
    wrong: "Water the mint.  →  请给薄荷浇水。   (in a Spanish file)",
    right: "Water the mint.  →  Riega la menta.",
  },
  T141: {
    text: "Cyrillic and Greek letters that look like Latin ones make a name that isn't the one that it seems to be. Type the word anew.",
  },
  T142: {
    text: "Control characters, and characters that turn the direction of text around without turning it back, make people read other words than stand there. Take them out. Marks that right-to-left languages need are left alone.",
  },
  T143: {
    text: "A value is put in the place of a placeholder. Keep it in the translation, letter by letter.",
    wrong: "You have {count} pots.  →  Vous avez des pots.",
    right: "You have {count} pots.  →  Vous avez {count} pots.",
  },
  T144: {
    text: "A translation that has a fifth of its source's length, or five times as much, says something else, or stands at the wrong place.",
  },
  T145: {
    text: "What looks like a placeholder is shown as it stands, since the source has none there.",
  },
  T146: {
    text: "A number of two or more figures that the source has isn't here. It may be written in words; or the source has changed since.",
    wrong: "Sow 12 seeds.  →  Semez 20 graines.",
    right: "Sow 12 seeds.  →  Semez 12 graines.",
  },
  T147: {
    text: "Names with capitals inside (`KeePassXC`) are the same in all languages. One that isn't here was misspelt, or the sentence belongs to another source.",
  },
  T148: {
    text: "Brackets, asterisks, attribute lists or entities that are markup show as characters, because a platform put a space into them or took their partner away.",
    wrong: "** Vorsicht **",
    right: "**Vorsicht**",
  },
  T301: {
    text: "What came back from a translation tool is neither a PO file nor XLIFF 2, or it is damaged where the finding points. Of a PO file the other entries are read; of XLIFF, which is XML, nothing is. Files are UTF-8, and XML has no document type.",
    wrong: 'msgid "Tea"\nmsgstr "Thé',
    right: 'msgid "Tea"\nmsgstr "Thé"',
  },
  T302: {
    text: "The source was changed since the file was exported. The translation isn't lost: it stands in the file, and can be copied to the sentence as it is now.",
  },
  T303: {
    text: "A placeholder stands for the source's markup: a link, code, a picture. A link, a piece of code, a picture or an icon that is lost would be lost on the page, and one that stands there twice, or that the source doesn't have, would be added. Emphasis may be left out.",
    wrong: "See <link1>the guide</link1>.  →  Voyez le guide.",
    right: "See <link1>the guide</link1>.  →  Voyez <link1>le guide</link1>.",
  },
  T304: {
    text: "Control characters, unpaired direction marks and invisible fillers can make a text say something else than what is seen. Joiners and direction marks that languages need are taken.",
  },
  T305: {
    text: "A locale's memory knows sentences, not places. Of two new translations of the same sentence the first is taken.",
  },
  T306: {
    text: "The header of a PO file, or the target language of an XLIFF document, isn't the locale that the file is imported to.",
  },
  T307: {
    text: "An export would replace this file, and translations that were made in it would be gone.",
  },
  T308: {
    text: "Before a translation is written into the memory, the page is put together with it. It goes through the same checks as any wording of the site; here they led to something else.",
  },
  T149: {
    text: "The same words stand for two different sentences of the source. One of them was changed since, or a sentence slipped to the next one's place.",
  },
  T150: {
    text: "The word is readable, but searching and screen readers don't find it: a letter was typed with another keyboard. Type the word anew.",
    wrong: "Мята pacтёт.   (with a Latin “pac”)",
    right: "Мята растёт.",
  },
}
