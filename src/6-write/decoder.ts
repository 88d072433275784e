/** `sharp`, loaded at the first picture: a site without one starts sooner, and so does a thread that only inspects pages. */
export const decoder = async () => (await import("sharp")).default
