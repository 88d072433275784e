export { type Learned, type Learning, type LearnOptions, learnMemories } from "./learn.ts"
export { type Look, type LookOptions, lookInMemory } from "./look.ts"
export { type Pruned, type PruneOptions, type Pruning, pruneMemories } from "./prune.ts"
