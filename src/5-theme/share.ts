/** A share as a whole percentage that is 0 or 1 only where it truly is. */
export function roundShare(share: number): number {
  if (share <= 0 || share >= 1) return Math.min(1, Math.max(0, share))
  return Math.min(0.99, Math.max(0.01, Math.round(share * 100) / 100))
}

/** How much of some words is translated, rounded. Of no words, all is. */
export const shareOf = ({ words, translated }: { readonly words: number; readonly translated: number }): number =>
  words === 0 ? 1 : roundShare(translated / words)
