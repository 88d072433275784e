// Other orders for a table: a button in the head of each column. Without this script the table is in the order that helps most.
for (const table of document.querySelectorAll("table.status")) {
  const { lang } = document.documentElement
  const rows = [...table.tBodies]
  const heads = [...table.tHead.rows[0].cells]
  const note = document.querySelector(".status-order")

  // Numbers are written in the digits of the page's language.
  const written = [...new Intl.NumberFormat(lang, { useGrouping: false }).format(9876543210)]
  const digits = new Map(written.map((digit, at) => [digit, 9 - at]))
  const numberIn = text => Number([...text].map(sign => digits.get(sign) ?? "").join(""))

  const amountIn = (row, column) => {
    const cell = row.rows[0].cells[column]
    return cell.querySelector("progress")?.position ?? numberIn(cell.textContent)
  }
  const compareNames = (one, other) =>
    one.rows[0].cells[0].textContent.localeCompare(other.rows[0].cells[0].textContent, lang)

  const sort = (column, order) => {
    const compare = column === 0 ? compareNames : (one, other) => amountIn(one, column) - amountIn(other, column)
    const sign = order === "ascending" ? 1 : -1
    table.append(...(order ? rows.toSorted((one, other) => sign * compare(one, other)) : rows))
    for (const [at, head] of heads.entries()) {
      if (order && at === column) head.setAttribute("aria-sort", order)
      else head.removeAttribute("aria-sort")
    }
    note?.toggleAttribute("hidden", order !== undefined)
  }

  for (const [column, head] of heads.entries()) {
    // Names from the first letter on, numbers from the largest; then the other way round, then as it was.
    const orders = column === 0 ? ["ascending", "descending"] : ["descending", "ascending"]
    const button = document.createElement("button")
    button.type = "button"
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener("click", () => {
      const next = orders.indexOf(head.getAttribute("aria-sort")) + 1
      sort(column, orders[next])
    })
  }
}
