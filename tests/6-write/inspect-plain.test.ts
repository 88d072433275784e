import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { plainCheck } from "../../src/6-write/inspect/plain.ts"
import { purged } from "../../src/6-write/inspect/tree.ts"

const pageOf = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Pears</title>${head}</head><body>${body}</body></html>`

/** Pieces that a page is made of, and pieces that make a browser read it otherwise than it looks. */
const PIECES = [
  ..."<p> </p> <b> </b> <div> </div> <table> <tr> <td> </table> <svg> </svg> <math> <mtext> </math> <title> </title>".split(
    " ",
  ),
  ..."<script> </script> <style> </style> <textarea> </textarea> <xmp> <plaintext> <noscript> <template> <select>".split(
    " ",
  ),
  ..."<head> </head> <body> </body> <html> </html> <!-- --> <![CDATA[ ]]> <! <? </ < > / = & \" ' ` </br> </p/>".split(
    " ",
  ),
  ..."<desc> <annotation-xml> <foreignObject> <image> <frameset> <form> <a <p <script <svg/onload pears".split(" "),
  '<a href="../apples/">',
  '<a href="javascript:x">',
  '<a href="&#106;avascript:x">',
  '<a href="java&Tab;script:x">',
  '<a\u00a0href="x">',
  '<a\u2028onclick="x">',
  '<a href="x"onclick="y">',
  "<a href='x' onclick=y>",
  '<a title="<p onclick=x>">',
  '<img src="../a.png" alt="a > b">',
  '<img src="https://pears.example/a.png">',
  '<script src="/assets/theme.js" defer>',
  '<link rel="stylesheet" href="/assets/site.css">',
  '<meta http-equiv="refresh" content="0">',
  '<meta name="description" content="Pears">',
  '<use href="#pear"/>',
  '<use href="/pears.svg#x"/>',
  ' onclick="x"',
  "\u0000",
  "\r\n",
]

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map(pieces => pieces.join(""))

describe("the quick look at a finished document", () => {
  it("passes pages of ours", () => {
    const head =
      '<link rel="stylesheet" href="/assets/site.css"><script src="/assets/theme.js" defer></script><meta name="a" content="b">'
    const body = '<h2 id="ripe">Ripe &amp; sweet</h2><p><a href="../apples/?a=1&amp;b=2">apples</a><br/>'
    expect(plainCheck()(pageOf(body, head))).toBe(true)
  })

  it("looks at what a document's own tags say, too", () => {
    const page = pageOf("<p>x</p>")
    expect(plainCheck()(page)).toBe(true)
    expect(plainCheck()(page.replace('<html lang="en">', '<html lang="en" onload="x">'))).toBe(false)
    expect(plainCheck()(page.replace("<body>", '<body onload="x">'))).toBe(false)
  })

  it("passes nothing in which a browser would see what isn't allowed", () => {
    const isPlain = plainCheck()
    let passed = 0
    fc.assert(
      fc.property(soup, soup, (body, head) => {
        const html = pageOf(body, head)
        if (!isPlain(html)) return
        passed++
        expect(purged(html).found).toEqual([])
      }),
      { numRuns: Number(process.env.PALIMPSEST_CASES ?? 3000) },
    )
    expect(passed).toBeGreaterThan(0)
  })

  it.each(PIECES)("is at one with a browser's parser on %j", piece => {
    const isPlain = plainCheck()
    for (const html of [pageOf(piece), pageOf("", piece), pageOf(`<p>x${piece}y</p>`), `${piece}${pageOf("x")}`, piece])
      if (isPlain(html)) expect(purged(html).found).toEqual([])
  })
})
