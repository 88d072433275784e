import type { Interface } from "../interface.ts"
import type { Frame, PageView, StatusView } from "../view.ts"

/** What a part of every page is given. */
export interface FramePart {
  readonly view: Frame
  readonly t: Interface
}

/** What a part of an article's page is given. */
export interface PagePart {
  readonly view: PageView
  readonly t: Interface
}

/** What a part of a locale's status page is given. */
export interface StatusPart {
  readonly view: StatusView
  readonly t: Interface
}
