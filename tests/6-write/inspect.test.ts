import { describe, expect, it } from "vitest"
import { inspectAll } from "../../src/6-write/index.ts"

const documentOf = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Pears</title>${head}</head><body><main>${body}</main></body></html>`

/** What is published of a page with that body, and what was found in it. */
function inspected(body: string, head?: string): { readonly html: string; readonly found: readonly string[] } {
  const { files, diagnostics } = inspectAll([{ path: "en/pears/index.html", content: documentOf(body, head) }])
  const [file] = files
  return {
    html: file && "content" in file ? String(file.content) : "",
    found: diagnostics.map(({ message }) => /`(.*)`/s.exec(message)?.[1] ?? ""),
  }
}

describe("the second line of defence", () => {
  it("leaves a page of ours as it is, byte by byte", () => {
    const body =
      '<h2 id="ripe">Ripe</h2><p class="note">See <a href="../apples/#ripe">apples</a>, <a href="mailto:a@pears.example">us</a>.' +
      '<picture><source type="image/webp" srcset="../a-1.webp 480w, ../a-2.webp 960w"><img src="../a.png" alt="A pear" loading="lazy"></picture>' +
      '<svg class="icon" aria-hidden="true"><use href="#icon-pear"/></svg><br></p>'
    const head = '<link rel="stylesheet" href="/assets/site.css"><script src="/assets/theme.js" defer></script>'
    expect(inspected(body, head)).toEqual({ html: documentOf(body, head), found: [] })
  })

  it("leaves tables with bars as they are", () => {
    const cell = '<td><progress value="4" max="10" aria-hidden="true"></progress>40%</td>'
    const body = `<table><tbody><tr><th scope="row">Pears</th>${cell}</tr><tr><td colspan="2">ripe</td></tr></tbody></table>`
    expect(inspected(body).found).toEqual([])
  })

  it("leaves tabs, tasks and numbered code as they are", () => {
    const body =
      '<div class="tabbed-set"><input type="radio" name="__tabbed_1" id="__tabbed_1_1" checked><label for="__tabbed_1_1">One</label></div>' +
      '<ul><li><input type="checkbox" disabled aria-label="To do">dig</li></ul>' +
      '<pre tabindex="0"><code class="language-js"><span class="line marked" data-line="7">a</span></code></pre>'
    expect(inspected(body).found).toEqual([])
    expect(inspected('<input type="radio" name="forms">').found).toEqual(['<input name="forms">'])
  })

  it.each([
    ["a script", "<script>ripen()</script>", "<script>"],
    ["a script of the site's in a body", '<script src="/assets/theme.js"></script>', "<script>"],
    ["styles", "<style>a{color:red}</style>", "<style>"],
    ["a frame", '<iframe src="/"></iframe>', "<iframe>"],
    ["another page in a drawing", "<svg><foreignObject><p>x</p></foreignObject></svg>", "<foreignObject>"],
    ["an animation that sets an address", '<svg><set attributeName="href" to="javascript:ripen()"/></svg>', "<set>"],
    ["a form", '<form action="https://orchard.example/"><p>x</p></form>', "<form>"],
    ["an input for words", '<input type="password">', "<input>"],
    ["a jump elsewhere", '<meta http-equiv="refresh" content="0">', "<meta>"],
    ["a base for addresses", '<base href="https://orchard.example/">', "<base>"],
    ["raw text", "<xmp>x</xmp>", "<xmp>"],
    ["an element of a script's", "<pear-tree>x</pear-tree>", "<pear-tree>"],
  ])("takes out %s", (_, body, what) => {
    const { html, found } = inspected(`<p>before</p>${body}<p>after</p>`)
    expect(found).toContain(what)
    expect(html).toMatch(/before/)
    expect(html).toMatch(/after/)
    expect(html).not.toContain(what.slice(0, -1))
  })

  it.each([
    ["a handler", '<p onmouseover="ripen()">x</p>', "onmouseover"],
    ["a handler in a drawing", '<svg onload="ripen()"></svg>', "onload"],
    ["a style", '<p style="position:fixed">x</p>', "style"],
    ["a script as address", '<a href="javascript:ripen()">x</a>', "href"],
    ["the same with a tab in it", '<a href=" java&#9;script:ripen()">x</a>', "href"],
    ["data as address", '<a href="data:text/html,x">x</a>', "href"],
    ["an address that is none", '<a href="https://[">x</a>', "href"],
    ["a name before a host that looks like a path", '<a href="https:pears.example@orchard.example/">x</a>', "href"],
    ["a name before the host", '<a href="https://pears.example@orchard.example/">x</a>', "href"],
    ["a picture from elsewhere", '<img alt="" src="https://orchard.example/a.png">', "src"],
    ["the same where pages don't come by https", '<img alt="" src="https:orchard.example/a.png">', "src"],
    ["the same without a scheme", '<img alt="" src="//orchard.example/a.png">', "src"],
    ["one of several from elsewhere", '<img alt="" srcset="a.png 1x, //orchard.example/b.png 2x">', "srcset"],
    ["the same without a space before it", '<img alt="" srcset="a.png 1x,//orchard.example/b.png 2x">', "srcset"],
    ["the same behind a comma", '<img alt="" srcset=",//orchard.example/b.png">', "srcset"],
    ["a drawing from elsewhere", '<svg><use href="/a.svg#x"/></svg>', "href"],
    ["the same by the old name", '<svg><use xlink:href="https://orchard.example/a.svg#x"/></svg>', "href"],
    ["a message at each click", '<a href="#a" ping="https://orchard.example/">x</a>', "ping"],
    ["what a library acts upon", '<p data-action="ripen">x</p>', "data-action"],
  ])("takes off %s", (_, body, name) => {
    const { html, found } = inspected(body)
    expect(found.map(what => what.split(/[ =]/).find(word => word.endsWith(name)))).toEqual([name])
    expect(html).not.toMatch(new RegExp(`\\b${name}=`))
  })

  it.each([
    ["style sheets from elsewhere", '<link rel="stylesheet" href="https://orchard.example/a.css">', "href"],
    ["scripts from elsewhere", '<script src="//orchard.example/a.js" defer></script>', "src"],
  ])("takes off a head's %s", (_, head, name) => {
    expect(inspected("<p>x</p>", head).html).not.toContain(`${name}="`)
  })

  it("sees what a browser makes of a page, not what is written", () => {
    const { html, found } = inspected('<svg></p><style><img alt="</style><img src=x onerror=ripen()>"></svg><p>x</p>')
    expect(found.length).toBeGreaterThan(0)
    expect(html).not.toContain("onerror")
    expect(inspected(html).html).not.toContain("onerror")
  })

  it("tells each thing once, at the page", () => {
    const content = documentOf('<p onclick="a()">x</p><p onclick="a()">y</p>')
    const { diagnostics } = inspectAll([{ path: "en/pears/index.html", content }])
    expect(diagnostics).toMatchObject([{ code: "S201", severity: "error", span: { file: "en/pears/index.html" } }])
  })

  it("leaves files that aren't documents alone", () => {
    const files = [{ path: "assets/theme.js", content: "<script>" }]
    expect(inspectAll(files)).toEqual({ files, diagnostics: [] })
  })
})
