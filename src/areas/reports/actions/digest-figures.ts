import { createHash } from "node:crypto"
import { canonicalJson, type ReportFigures } from "../rules/index.ts"

/** The SHA-256 digest of a report's figures, whatever order their names were kept in. */
export const digestFigures = (figures: ReportFigures): string =>
  createHash("sha256").update(canonicalJson(figures)).digest("hex")
