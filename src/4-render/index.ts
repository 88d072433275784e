export { unusedAbbreviations } from "./abbreviations.ts"
export { absoluteAddress, addressOf, destinationsOf, idsIn } from "./addresses.ts"
export { anchorBefore } from "./anchors.ts"
export { checkPage } from "./check.ts"
export { escapeHtml } from "./escape.ts"
export { type NavigationNode, navigationIn, readingOrder } from "./navigation.ts"
export type {
  AddressBook,
  ContentsEntry,
  Destinations,
  Phrase,
  Picture,
  Pictures,
  RenderedPage,
  Surroundings,
} from "./page.ts"
export { render } from "./render.ts"
export { type SearchRecord, searchRecord, withLanguageSigns } from "./search-record.ts"
export {
  type Amounts,
  bySoonest,
  type LocaleReport,
  type LocaleStatus,
  leftIn,
  type PageToDo,
  type Repeated,
  repeatedIn,
  type SentenceLeft,
  sentencesLeft,
  statusIn,
  sumOf,
  type WhatFirst,
  whatFirst,
} from "./status/index.ts"
export { filesIn, iconsIn, largeFilesIn, type RemotePicture, remotePicturesIn } from "./wants.ts"
