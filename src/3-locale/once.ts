/**
 * A function whose answer for one thing is made once, and kept as long as the thing is. What is known of the source
 * is asked for in every locale.
 */
export function once<Thing extends object, Answer>(make: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const made = new WeakMap<Thing, { readonly answer: Answer }>()
  return thing => {
    const known = made.get(thing)
    if (known) return known.answer
    const answer = make(thing)
    made.set(thing, { answer })
    return answer
  }
}
