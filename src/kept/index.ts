export { articlesIn, type Cache, openCache, picturesIn, searchIn } from "./cache.ts"
export { KeptArticles, keepArticlesOf, type PageSurvey, type PrintedPage } from "./kept-articles.ts"
export { keptSearch } from "./kept-search.ts"
