export { readIcons } from "./icons.ts"
export type {
  Asset,
  Field,
  FrontMatter,
  Locale,
  NavigationEntry,
  Page,
  PageId,
  Project,
  Site,
  Source,
  Strings,
} from "./project.ts"
export { type ReadOptions, read } from "./read.ts"
