export { absoluteAddress, addressBook, addressOf } from "./addresses.ts"
export { checkPage } from "./check.ts"
export { type NavigationNode, navigationIn, readingOrder } from "./navigation.ts"
export type {
  AddressBook,
  ContentsEntry,
  Phrase,
  Picture,
  RenderedPage,
  Surroundings,
} from "./page.ts"
export { render } from "./render.ts"
export { filesIn, iconsIn, remotePicturesIn } from "./wants.ts"
