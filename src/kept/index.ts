export { articlesIn, openCache, picturesIn } from "./cache.ts"
export { KeptArticles, keepArticlesOf, type PageSurvey, type PrintedPage } from "./kept-articles.ts"
