export { openDesks } from "./desks.ts"
export { inspectDocuments } from "./inspection.ts"
