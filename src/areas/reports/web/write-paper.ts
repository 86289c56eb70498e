import type { SignedIn } from "#src/areas/access/web/index.ts"
import { renderDocx, renderPdf } from "#src/platform/official-document/index.ts"
import { composeReport } from "../paper/index.ts"
import type { Report } from "../store/reports.ts"
import { listShortcomings } from "../store/shortcomings.ts"

export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const
export type PaperForm = keyof typeof mediaTypes

/** The report as an official paper. A frozen report gives the same bytes every time. */
export async function writePaper(
  me: SignedIn,
  report: Report,
  form: PaperForm,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const shortcomings = await me.read((db) => listShortcomings(db, me.actor.authorityId, report.id))
  const paper = composeReport(report.figures, {
    ...report,
    shortcomings,
    draft: report.state === "draft",
    writtenAt: report.frozenAt ?? report.updatedAt,
  })
  const bytes = form === "pdf" ? await renderPdf(paper) : await renderDocx(paper)
  const name = report.title
    .replaceAll(/[^\p{L}\p{N} .-]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 120)
  return { bytes, fileName: `${name}.${form}` }
}
