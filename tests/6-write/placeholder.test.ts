import { expect, test } from "vitest"
import { placeholdersFor } from "../../src/6-write/index.ts"

const boxes = (...pictures: readonly { url: string; words: string }[]) =>
  placeholdersFor(pictures).map(({ picture: { width, height }, file }) => {
    const words = "content" in file ? /<text[^>]*>(.*)<\/text>/.exec(String(file.content))?.[1] : undefined
    return [`${width}×${height}`, words]
  })

test("a badge of another site is a small box with its alternative text", () => {
  const badge = "https://tea.example/workflows/brew/badge.svg"
  expect(boxes({ url: badge, words: "Tea & milk" })).toEqual([["86×22", "Tea &amp; milk"]])
  expect(boxes({ url: badge, words: "image" })).toEqual([["93×22", "tea.example"]])
  expect(boxes({ url: badge, words: "x".repeat(60) })[0]?.[0]).toBe("296×22")
})

test("another picture is a panel with the name of its site", () => {
  expect(boxes({ url: "https://tea.example/cup.png", words: "A cup" })).toEqual([["640×120", "tea.example"]])
})

test("each stands once, whichever page comes first", () => {
  const url = "https://tea.example/badge.svg"
  const [a, b] = [
    { url, words: "Brewed" },
    { url, words: "Pot" },
  ]
  expect(boxes(a, b)).toEqual(boxes(b, a))
})
