import type { Severities } from "../../diagnostics/index.ts"
import { type Data, type DataMap, isDataMap } from "../yaml.ts"

const LEVELS: Readonly<Record<string, "warning" | "remark" | "off">> = {
  warn: "warning",
  info: "remark",
  ignore: "off",
}

/** MkDocs' checks, and the findings of ours that say the same. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  "nav.not_found": ["C108"],
  "links.not_found": ["L201", "L203", "I101"],
  "links.anchors": ["L202"],
}

const levelOf = (data: Data | undefined) =>
  typeof data === "string" && Object.hasOwn(LEVELS, data) ? LEVELS[data] : undefined

/** What fails no build of MkDocs' fails none here: it takes pages as they are. */
const LENIENT = ["C108", "D202", "D203", "D208", "I102", "I103", "L204", "S101"] as const

/**
 * Severities by code, from `validation`: levels of a part, or of a check for both parts at once. An anchor that leads
 * nowhere is told in passing, where nothing is said, and so is a page that is called after its file.
 */
export function severitiesIn(validation: Data | undefined): Severities {
  const all: DataMap = isDataMap(validation) ? validation : Object.create(null)
  const severities: Record<string, "warning" | "remark" | "off"> = { F106: "remark", L202: "remark" }
  for (const code of LENIENT) severities[code] = "warning"
  for (const [check, codes] of Object.entries(CODES)) {
    const [part = "", name = ""] = check.split(".")
    const ofPart = all[part]
    const level = levelOf(isDataMap(ofPart) ? ofPart[name] : ofPart) ?? levelOf(all[name])
    for (const code of codes) if (level !== undefined) severities[code] = level
  }
  return severities
}
