export { readText } from "./files.ts"
export { type History, openHistory } from "./history/history.ts"
export { pageSource } from "./history/page-source.ts"
export { candidatesFor, type PagePlaces, type Shelf, shelfOf, sourcePath, targetPath } from "./history/pages.ts"
export { isTracked } from "./history/tracked.ts"
export { livesIn, type Version } from "./history/versions.ts"
export { readIcons } from "./icons.ts"
export type {
  Asset,
  BlockType,
  CaptionType,
  CustomFence,
  Dialect,
  Field,
  FootnoteWishes,
  FrontMatter,
  HideablePart,
  Locale,
  NavigationEntry,
  Page,
  PageId,
  Project,
  Site,
  Slugs,
  Source,
  Strings,
} from "./project.ts"
export { type ReadOptions, read } from "./read.ts"
