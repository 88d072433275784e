export {
  allowedEnvironment,
  type Environment,
  readEnvironment,
  translationsOf,
} from "./environment.ts"
export { type MkDocs, mkdocsFileIn, readMkDocs } from "./read-mkdocs.ts"
