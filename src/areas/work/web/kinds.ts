import type { Kind } from "#src/ui/kind-mark.tsx"

type WorkKind = "task" | "dossier" | "petition" | "inspection" | "recommendation" | "milestone"

/** The shape of a kind of work; inspections and milestones take the nearest one until they have screens of their own. */
export const shapeOfKind = (kind: WorkKind): Kind =>
  kind === "inspection" ? "recommendation" : kind === "milestone" ? "task" : kind
