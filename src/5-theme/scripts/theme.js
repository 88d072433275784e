// Light or dark as the reader last chose; the system's choice until then. And small comforts: of the languages menu, of code.
{
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")
  const stored = () => {
    try {
      return localStorage.getItem("theme")
    } catch {
      return null
    }
  }
  const store = theme => {
    try {
      localStorage.setItem("theme", theme)
    } catch {
      // A browser that keeps nothing forgets the choice with the page.
    }
  }
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark"

  const chosen = stored()
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen

  const button = document.querySelector("button.dark")
  if (button) {
    const show = () => button.setAttribute("aria-pressed", String(isDark()))
    button.hidden = false
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark"
      store(root.dataset.theme)
      show()
    })
    system.addEventListener("change", show)
    show()
  }

  const search = document.querySelector(".to-search")
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select")
    if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      search.click()
    }
  })

  const menu = document.querySelector(".languages")
  if (menu) {
    // The reader stays at the same section.
    menu.addEventListener("click", event => {
      const link = event.target.closest("a")
      if (link) link.hash = location.hash
    })
    document.addEventListener("click", event => {
      if (!menu.contains(event.target)) menu.open = false
    })
    menu.addEventListener("keydown", event => {
      if (event.key !== "Escape") return
      menu.open = false
      menu.querySelector("summary").focus()
    })
  }

  // Code can be copied where the browser lets a page do that.
  const pattern = document.querySelector("button.copy")
  if (pattern && navigator.clipboard) {
    for (const pre of document.querySelectorAll(".body pre:not(.mermaid)")) {
      const button = pattern.cloneNode(true)
      const flip = () => {
        for (const word of button.children) word.hidden = !word.hidden
      }
      button.hidden = false
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(pre.textContent)
        if (!button.firstElementChild.hidden) {
          flip()
          setTimeout(flip, 2000)
        }
      })
      const box = document.createElement("div")
      box.className = "code-box"
      pre.replaceWith(box)
      box.append(pre, button)
    }
  }
}
