export { absoluteAddress, addressBook, addressOf, relativeAddress } from "./addresses.ts"
export { checkPage } from "./check.ts"
export { type NavigationNode, navigationIn, readingOrder } from "./navigation.ts"
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
export { render } from "./render.ts"
export { filesIn, iconsIn, remotePicturesIn } from "./wants.ts"
