export { openDesks, openKeptDesk } from "./desks.ts"
export { inspectDocuments } from "./inspection.ts"
