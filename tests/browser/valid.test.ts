import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { expect, it } from "vitest"
import { ownSite } from "../own-site.ts"

/** CSS that is newer than the checker: it marks the section that is read, and changes nothing where it isn't known. */
const NEWER = /“scroll-target-group”|“:target-current”/

const hasJava = spawnSync("java", ["-version"]).status === 0

it.runIf(hasJava)("the site is valid HTML and CSS, as the W3C's checker reads it (where there is Java)", async () => {
  const { out } = await ownSite()
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar")
  const args = ["-Xss8m", "-jar", jar, "--errors-only", "--also-check-css", "--skip-non-html", "--format", "gnu", out]
  const { stderr } = spawnSync("java", args, { encoding: "utf8" })
  expect(
    stderr
      .replaceAll(out, "")
      .split("\n")
      .filter(line => line !== "" && !NEWER.test(line)),
  ).toEqual([])
})
