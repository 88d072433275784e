/** Open elements, innermost last. Closing one that isn't open costs nothing, however many are. */
export class TagStack<Item extends { readonly name: string }> {
  readonly items: Item[] = []
  private readonly counts = new Map<string, number>()

  get depth(): number {
    return this.items.length
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  push(item: Item): void {
    this.items.push(item)
    this.counts.set(item.name, (this.counts.get(item.name) ?? 0) + 1)
  }

  pop(): Item | undefined {
    const item = this.items.pop()
    if (item) this.counts.set(item.name, (this.counts.get(item.name) ?? 0) - 1)
    return item
  }

  /** Takes off the innermost element of that name and all inside it, innermost first; nothing where none is open. */
  close(name: string): Item[] {
    const closed: Item[] = []
    if (!this.has(name)) return closed
    for (let item = this.pop(); item; item = this.pop()) {
      closed.push(item)
      if (item.name === name) break
    }
    return closed
  }
}
