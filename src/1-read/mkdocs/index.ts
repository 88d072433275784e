export {
  allowedEnvironment,
  type Environment,
  readEnvironment,
  translationsOf,
} from "./environment.ts"
export { type MkDocs, mkdocsFileIn, readMkDocs, type SnippetSettings } from "./read-mkdocs.ts"
