import { checkReport } from "#src/areas/reports/actions/check-report.ts"
import { editReport } from "#src/areas/reports/actions/edit-report.ts"
import { explainFinding } from "#src/areas/reports/actions/explain-finding.ts"
import { freezeReport } from "#src/areas/reports/actions/freeze-report.ts"
import { makeReport } from "#src/areas/reports/actions/make-report.ts"
import { findReport } from "#src/areas/reports/index.ts"
import { addDays, addMonths, formatDay, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { sayMonth, workingDayBefore } from "./demo-days.ts"
import { type Desk, must, type Timeline } from "./desk.ts"

const words = {
  opening:
    "Thực hiện chương trình công tác năm, Ủy ban nhân dân phường báo cáo kết quả thực hiện nhiệm vụ trong tháng như sau.",
  assessment:
    "Các phòng, đơn vị đã chủ động hơn trong việc báo cáo tiến độ và gửi kèm minh chứng. Một số việc còn chậm do chờ số liệu của đơn vị phối hợp và phát sinh khối lượng khi kiểm tra thực địa.",
  proposals:
    "Đề nghị các phòng, đơn vị có việc quá hạn báo cáo nguyên nhân và ngày hoàn thành mới trước buổi giao ban tuần tới.",
}

/** One monthly report that was frozen, and the newest one still a draft for a visitor to finish. */
export function scheduleReports(desk: Desk, timeline: Timeline): void {
  const { days } = desk
  const thisMonth = plainDate(`${days.today.slice(0, 7)}-01`)
  const written = (start: PlainDate) => workingDayBefore(addDays(addMonths(start, 1), 4))
  const newest =
    [1, 2, 3].map((back) => addMonths(thisMonth, -back)).find((start) => written(start) < days.today) ??
    addMonths(thisMonth, -3)
  timeline.add(written(addMonths(newest, -1)), 16.5, async (when, day) => {
    const { id, version } = await draw(desk, addMonths(newest, -1), when, day)
    await explainLaterFigures(desk, id, when, day)
    must(await freezeReport(desk.acting("vanphong", when, day), { id, seenVersion: version }), "freezing a report")
  })
  timeline.add(written(newest), 16.5, async (when, day) => void (await draw(desk, newest, when, day)))
}

/** Figures that came in after the cut-off differ from those the report counted; the office says so, and the report can be frozen. */
async function explainLaterFigures(desk: Desk, id: string, when: Date, day: PlainDate): Promise<void> {
  const { authorityId } = desk.organisation.ward
  const report = await findReport(desk.db as unknown as ReadDb, authorityId, id)
  if (!report) throw new Error("The report is gone")
  const { against } = await checkReport(desk.db as unknown as ReadDb, authorityId, report)
  for (const { key, finding } of against)
    must(
      await explainFinding(desk.acting("vanphong", when, day), {
        id,
        findingKey: key,
        words: `Báo cáo lấy số đã có đến hết ngày chốt ${formatDay(report.cutOff)}; số đang giữ được cập nhật sau ngày đó.`,
      }),
      `explaining ${finding.text}`,
    )
}

async function draw(
  desk: Desk,
  start: PlainDate,
  when: Date,
  day: PlainDate,
): Promise<{ id: string; version: number }> {
  const acting = () => desk.acting("vanphong", when, day)
  const { authorityId } = desk.organisation.ward
  const end = addDays(addMonths(start, 1), -1)
  const title = `Kết quả thực hiện nhiệm vụ tháng ${sayMonth(start)}`
  const { id } = must(
    await makeReport(acting(), {
      kind: "month",
      title,
      periodStart: start,
      periodEnd: end,
      cutOff: end,
      scope: "authority",
      documentId: null,
    }),
    title,
  )
  const look = async () => {
    const report = await findReport(desk.db as unknown as ReadDb, authorityId, id)
    if (!report) throw new Error("The report is gone")
    return report
  }
  const { side, parentBody, issuer, bodySymbol, place, signing, signerTitle, signerName, recipients, version } =
    await look()
  must(
    await editReport(acting(), {
      id,
      seenVersion: version,
      title,
      ...words,
      side,
      parentBody,
      issuer,
      bodySymbol,
      place,
      signing,
      signerTitle,
      signerName,
      recipients,
    }),
    title,
  )
  return { id, version: (await look()).version }
}
