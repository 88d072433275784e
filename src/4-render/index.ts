export type {
  AddressBook,
  ContentsEntry,
  Labels,
  Phrase,
  Picture,
  Pictures,
  RenderedPage,
  Surroundings,
} from "./page.ts"
