import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { findReport, type Report } from "../store/reports.ts"

/** Who reads reports: whoever makes them, and leaders with a board. Answers 403 to others. */
export function mustRead(me: SignedIn): void {
  if (!may(me.actor, "report.make") && !may(me.actor, "board.view")) throw data(null, { status: 403 })
}

/** The report of an address. Answers 404 when there is none that this person sees. */
export async function reportOf(me: SignedIn, db: ReadDb, id: string): Promise<Report> {
  const report = isId(id) ? await findReport(db, me.actor.authorityId, id) : undefined
  if (!report) throw data(null, { status: 404 })
  return report
}

/** Whether this person may change this draft. */
export const mayChange = (me: SignedIn, report: Report): boolean =>
  may(me.actor, "report.make") && report.bodyId === me.actor.bodyId && report.state === "draft"
