// Finds words in the site's pages, in the reader's language and in the source's. Without this script all pages are listed.
{
  const form = document.querySelector(".search")
  const [input, status, list, more] = ["input", "[role=status]", "ol", "button"].map(name => form.querySelector(name))
  const pages = document.querySelector(".all-pages")
  const { library, base, home, source, found, none } = form.dataset
  const { lang } = document.documentElement
  const AT_ONCE = 10
  // Pause before a word that is being typed is looked for, in milliseconds.
  const PAUSE = 200
  // What stands between these signs is in the source's language.
  const BEGINS = "\u2068"
  const ENDS = "\u2069"
  const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&" }

  const textOf = html => html.replace(/<\/?mark>/g, "").replace(/&(lt|gt|quot|amp);/g, (_, name) => ENTITIES[name])

  let engine
  const start = async () => {
    const loaded = await import(library)
    await loaded.options({ baseUrl: base, excerptLength: 24 })
    await loaded.init()
    // The source's words lie in the same place: by another name for it, they are looked up as well.
    if (lang !== source) {
      const there = library.replace(/[^/]*$/, "./")
      await loaded.mergeIndex(there, { language: source.toLowerCase(), indexWeight: 0.5, baseUrl: base })
    }
    return loaded
  }

  const element = (name, ...children) => {
    const made = document.createElement(name)
    made.append(...children)
    return made
  }

  // Text with its marks and languages; `inSource` says in which one it begins.
  const written = (html, inSource) => {
    let isForeign = inSource
    const whole = document.createDocumentFragment()
    let run
    let isMarked = false
    const add = (...nodes) => {
      if (!isForeign) return whole.append(...nodes)
      if (run === undefined) {
        run = element("span")
        run.lang = source
        run.dir = "auto"
        whole.append(run)
      }
      run.append(...nodes)
    }
    for (const piece of html.split(/(<\/?mark>|[\u2068\u2069])/)) {
      if (piece === BEGINS || piece === ENDS) {
        isForeign = piece === BEGINS
        run = undefined
      } else if (/^<\/?mark>$/.test(piece)) isMarked = piece === "<mark>"
      else if (isMarked) {
        const word = textOf(piece).trimEnd()
        add(element("mark", word), textOf(piece).slice(word.length))
      } else if (piece !== "") add(textOf(piece))
    }
    return whole
  }

  // Whether the source's language is spoken where an excerpt begins.
  const beginsInSource = (content, excerpt) => {
    const before = content.slice(0, Math.max(0, content.indexOf(textOf(excerpt))))
    return before.lastIndexOf(BEGINS) > before.lastIndexOf(ENDS)
  }

  const linkTo = (url, title, inSource) => {
    const link = element("a", written(title, inSource))
    link.href = url
    return link
  }

  // A page of the source's that was found is shown in the reader's language.
  const sourceHome = home.replace(`/${lang}/`, `/${source}/`)
  const isSources = url => lang !== source && url.startsWith(base + sourceHome.slice(1))
  const readersOwn = url => (isSources(url) ? url.replace(sourceHome.slice(1), home.slice(1)) : url)

  const itemOf = ({ url, meta, content, excerpt, sub_results: parts }) => {
    const foreign = isSources(url)
    const below = parts.filter(part => part.url !== url).slice(0, 3)
    const item = element("li", element("h2", linkTo(readersOwn(url), meta.title ?? url, foreign)))
    const tell = text => element("p", written(text, foreign || beginsInSource(content, text)))
    item.append(tell(excerpt))
    if (below.length > 0)
      item.append(element("ul", ...below.map(part => element("li", linkTo(readersOwn(part.url), part.title, foreign)))))
    return item
  }

  let results = []
  let shown = new Set()
  let asked = 0

  const show = async () => {
    const mine = asked
    const next = results.splice(0, AT_ONCE)
    const data = await Promise.all(next.map(result => result.data()))
    if (mine !== asked) return
    for (const each of data) {
      const address = readersOwn(each.url)
      if (!shown.has(address)) list.append(itemOf(each))
      shown.add(address)
    }
    more.hidden = results.length === 0
    // What is still to come may be the same pages in the other language.
    const count = new Intl.NumberFormat(lang).format(list.children.length)
    status.textContent = list.children.length === 0 ? none : found.replace("#", more.hidden ? count : `${count}+`)
  }

  const look = async () => {
    const mine = ++asked
    const words = input.value.trim()
    history.replaceState(null, "", words === "" ? location.pathname : `?q=${encodeURIComponent(words)}`)
    pages.hidden = words !== ""
    const answer = words === "" ? { results: [] } : await (await engine).search(words)
    if (mine !== asked) return
    results = [...answer.results]
    shown = new Set()
    list.replaceChildren()
    status.textContent = ""
    if (words === "") more.hidden = true
    else await show()
  }

  let timer
  engine = start()
  engine.then(
    () => {
      form.hidden = false
      input.value = new URLSearchParams(location.search).get("q") ?? ""
      input.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(look, PAUSE)
      })
      more.addEventListener("click", show)
      input.focus()
      if (input.value !== "") look()
    },
    // Without a search, the list of all pages is there.
    () => undefined,
  )
}
