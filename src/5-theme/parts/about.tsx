import type { JSX } from "preact"
import { absolute } from "../link.ts"
import type { PageView } from "../view.ts"

/** What a page tells search engines, and those who show a link to it. */
export function About({ view }: { view: PageView }): JSX.Element {
  const { title, metaTitle = title, description, robots, image, address } = view.rendered
  const original = view.alternates.find(({ locale }) => locale.tag === view.source.tag)
  return (
    <>
      {description !== "" && <meta name="description" content={description} />}
      {robots.length > 0 && <meta name="robots" content={robots.join(", ")} />}
      <link rel="canonical" href={absolute(address, view)} />
      {view.alternates.map(({ locale, address }) => (
        <link key={locale.tag} rel="alternate" hreflang={locale.tag} href={absolute(address, view)} />
      ))}
      {original && <link rel="alternate" hreflang="x-default" href={absolute(original.address, view)} />}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={metaTitle.text} />
      {description !== "" && <meta property="og:description" content={description} />}
      {image !== undefined && <meta property="og:image" content={absolute(`/${image}`, view)} />}
      <meta property="og:url" content={absolute(address, view)} />
      <meta property="og:site_name" content={view.site.text} />
    </>
  )
}
