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

/**
 * Severities by code, from `validation`: levels of a part, or of a check for both parts at once. A navigation entry
 * that leads nowhere fails no build of MkDocs', and an anchor that leads nowhere is told in passing: so it is here,
 * where nothing is said.
 */
export function severitiesIn(validation: Data | undefined): Severities {
  const all: DataMap = isDataMap(validation) ? validation : Object.create(null)
  const severities: Record<string, "warning" | "remark" | "off"> = { C108: "warning", L202: "remark" }
  for (const [check, codes] of Object.entries(CODES)) {
    const [part = "", name = ""] = check.split(".")
    const ofPart = all[part]
    const level = levelOf(isDataMap(ofPart) ? ofPart[name] : ofPart) ?? levelOf(all[name])
    for (const code of codes) if (level !== undefined) severities[code] = level
  }
  return severities
}
