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
