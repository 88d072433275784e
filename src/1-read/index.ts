export { readIcons } from "./icons.ts"
export type {
  Asset,
  Dialect,
  Field,
  FrontMatter,
  Locale,
  NavigationEntry,
  Page,
  PageId,
  Project,
  Site,
  Slugs,
  Source,
  Strings,
  ThemeWishes,
} from "./project.ts"
export { type Failed, type ReadOptions, read } from "./read.ts"
