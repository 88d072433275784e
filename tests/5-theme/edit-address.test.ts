import { expect, it } from "vitest"
import { editAddress } from "../../src/5-theme/edit-address.ts"

it.each([
  ["https://github.com/tea/house/edit/main/{path}", "https://github.com/tea/house/edit/main/zh/a%20b.md#L12"],
  ["https://gitlab.com/tea/house/-/edit/main/{path}", "https://gitlab.com/tea/house/-/edit/main/zh/a%20b.md#L12"],
  ["https://codeberg.org/tea/house/_edit/main/{path}", "https://codeberg.org/tea/house/_edit/main/zh/a%20b.md#L12"],
  ["https://bitbucket.org/tea/house/src/main/{path}", "https://bitbucket.org/tea/house/src/main/zh/a%20b.md#lines-12"],
  [
    "https://github.com/tea/house/blob/main/{path}?plain=1",
    "https://github.com/tea/house/blob/main/zh/a%20b.md?plain=1#L12",
  ],
  ["https://tea.example/wiki/{path}", "https://tea.example/wiki/zh/a%20b.md"],
  ["https://tea.example/src/#{path}", "https://tea.example/src/#zh/a%20b.md"],
])("%s leads to the line where the host has a way to say it", (template, address) => {
  expect(editAddress(template, "zh/a b.md", 12)).toBe(address)
})

it("leaves out a folder", () => {
  const template = "https://github.com/tea/house/edit/main/{path:docs/}"
  expect(editAddress(template, "docs/a.md")).toBe("https://github.com/tea/house/edit/main/a.md")
  expect(editAddress(template, "notes/docs/a.md")).toBe("https://github.com/tea/house/edit/main/notes/docs/a.md")
})

it("takes a name as it is", () => {
  expect(editAddress("https://github.com/t/h/edit/main/{path}", "$&.md")).toBe("https://github.com/t/h/edit/main/$&.md")
})
