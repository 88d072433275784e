import { expect, it } from "vitest"
import { namesKept } from "../../src/5-theme/names.ts"
import { rendered } from "./view.ts"

const page = (text: string, lang = "zh") => {
  const segment = { source: "", text, lang, origin: "target", words: 1, at: [0, 1] } as const
  return rendered({ segments: [segment] })
}
const names = (...texts: readonly string[]) => [
  ...namesKept(
    texts.map(text => page(text)),
    "zh",
  ),
]

it("names are what translated sentences on two pages keep in Latin letters", () => {
  expect(names("用 Tor Browser 打开。", "Tor Browser 很慢。")).toEqual(["Tor Browser"])
  expect(names("《macOS》不是 Windows.", "macOS 与 Windows")).toEqual(["macOS", "Windows"])
})

it("is no name what stands on one page, within other words, without a capital, or in a sentence that fell back", () => {
  expect(names("点击 Settings。", "打开设置。")).toEqual([])
  expect(names("用 Proton Email 发信。", "用 Email Security 发信。")).toEqual([])
  expect(names("输入 ls 。", "输入 ls 。")).toEqual([])
  expect(names("Tor Browser is slow.", "Tor Browser is fast.")).toEqual([])
  expect([...namesKept([page("用 Tor。", "ja"), page("用 Tor。", "ja")], "zh")]).toEqual([])
  expect(names("用 A Very Long Title Of Words 吧", "用 A Very Long Title Of Words 吧")).toEqual([])
})
