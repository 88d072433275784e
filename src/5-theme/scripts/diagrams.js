// Draws the diagrams of a page, once one comes near. Where this doesn't run, or can't read one, its source stands on the page.
{
  const library = document.currentScript.dataset.mermaid

  /** What a diagram can't set for itself: looks, limits, and what keeps it harmless. */
  const limits = {
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    maxTextSize: 10_000,
    maxEdges: 200,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    theme: "base",
    themeCSS: "",
    fontFamily: "sans-serif",
  }

  const ELEMENTS = new Set(
    (
      "svg g path rect circle ellipse line polyline polygon text tspan defs marker title desc clipPath " +
      "linearGradient radialGradient stop"
    ).split(" "),
  )

  /** A colour of the theme, as `rgb(…)`. */
  const colour = (box, name) => {
    box.style.color = `var(--${name})`
    return getComputedStyle(box).color
  }

  const coloursOf = box => ({
    darkMode: box.dataset.scheme === "dark",
    background: colour(box, "paper"),
    primaryColor: colour(box, "wash"),
    primaryTextColor: colour(box, "ink"),
    primaryBorderColor: colour(box, "quiet"),
    lineColor: colour(box, "quiet"),
    textColor: colour(box, "ink"),
    secondaryColor: colour(box, "wash"),
    tertiaryColor: colour(box, "paper"),
    edgeLabelBackground: colour(box, "paper"),
    noteBkgColor: colour(box, "mark"),
    noteTextColor: colour(box, "ink"),
  })

  /** Labels are text here: lines instead of blocks, and no other tags. */
  const plain = source =>
    source
      .replace(/<(?:div|p)\b[^<>]*>/gi, "<br>")
      .replace(/<\/?(?:div|p|b|i|em|strong|span|small|code)\b[^<>]*>/gi, "")

  const clean = element => {
    for (const child of [...element.children]) {
      if (ELEMENTS.has(child.localName)) clean(child)
      else child.remove()
    }
    for (const { name, value } of [...element.attributes]) {
      if (/^on|href$|^src$/i.test(name) || /url\(\s*(?!["']?#)/i.test(value)) element.removeAttribute(name)
    }
  }

  /** Puts a drawing into its box. The policy of our pages lets no style in with it: sheets and styles are set one by one. */
  const place = (drawing, box) => {
    const unstyled = drawing.replace(/<[^<>]+>/g, tag => tag.replaceAll(' style="', ' data-style="'))
    const svg = new DOMParser().parseFromString(unstyled, "image/svg+xml").documentElement
    const sheet = new CSSStyleSheet()
    const styles = [...svg.querySelectorAll("style")].map(style => style.textContent)
    sheet.replaceSync(
      `${styles.join("\n")}\nsvg { display: block; margin: auto }\n@media print { svg { min-width: 0 !important } }`,
    )
    clean(svg)
    const root = box.attachShadow({ mode: "open" })
    root.adoptedStyleSheets = [sheet]
    root.append(document.adoptNode(svg))
    for (const element of root.querySelectorAll("[data-style]")) element.style.cssText = element.dataset.style
    // A wide one scrolls before its words get too small to read.
    svg.style.minWidth = `${0.7 * svg.viewBox.baseVal.width}px`
  }

  let count = 0
  const draw = async (mermaid, pre) => {
    // Mermaid measures what it draws, which takes a place that is shown.
    const [board, ...boxes] = ["", "light", "dark"].map(scheme => {
      const box = document.createElement("div")
      box.className = "drawing"
      box.dataset.scheme = scheme
      box.setAttribute("aria-hidden", "true")
      return box
    })
    pre.after(board, ...boxes)
    try {
      for (const box of boxes) {
        const themeVariables = coloursOf(box)
        box.removeAttribute("style")
        mermaid.initialize({ ...limits, themeVariables, secure: ["secure", "themeVariables", ...Object.keys(limits)] })
        const { svg } = await mermaid.render(`drawing-${++count}`, plain(pre.textContent), board)
        place(svg, box)
      }
    } catch {
      for (const box of boxes) box.remove()
      return
    } finally {
      board.remove()
    }
    const [title, source] = [pre.previousElementSibling, document.createElement("details")]
    const summary = document.createElement("summary")
    summary.className = title.className
    summary.append(...title.childNodes)
    source.append(summary, pre)
    title.replaceWith(...boxes, source)
  }

  /** Mermaid writes styles as attributes, which our policy refuses: while it draws, they are set as they may be. */
  const withStyles = async work => {
    const { prototype } = Element
    const setAttribute = prototype.setAttribute
    prototype.setAttribute = function (name, value) {
      if (name === "style" && this.style) this.style.cssText = value
      else setAttribute.call(this, name, value)
    }
    try {
      await work()
    } finally {
      prototype.setAttribute = setAttribute
    }
  }

  const start = pres => {
    const script = document.createElement("script")
    script.src = library
    script.addEventListener("load", () =>
      withStyles(async () => {
        for (const pre of pres) await draw(globalThis.mermaid, pre)
      }),
    )
    document.head.append(script)
  }

  const pres = [...document.querySelectorAll(".code > pre.mermaid")]
  const near = new IntersectionObserver(
    entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      near.disconnect()
      start(pres)
    },
    { rootMargin: "100%" },
  )
  for (const pre of pres) near.observe(pre)
}
