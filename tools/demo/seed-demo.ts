import { fillDaysOff, forgetCalendars, statutoryDays } from "#src/areas/calendar/index.ts"
import { dayInVietnam, plainDate } from "#src/base/plain-date.ts"
import type { Pool, Tx } from "#src/platform/db/connection.ts"
import { openFileStore } from "#src/platform/files/file-store.ts"
import { at } from "./demo-days.ts"
import { openDesk, Timeline } from "./desk.ts"
import { keepDistrictRecords } from "./district-records.ts"
import { keepFigures } from "./figures-year.ts"
import { inOneTransaction } from "./one-transaction.ts"
import { schedulePlanPapers } from "./plan-papers.ts"
import { continuePaperRegisters, schedulePapers } from "./register-papers.ts"
import { scheduleReports } from "./reports-year.ts"
import { seedOrganisation } from "./seed-organisation.ts"
import { scheduleTodayWorks } from "./today-works.ts"
import { orderFromPaper, scheduleChores } from "./year-of-work.ts"

/** True when nobody works with the database yet. */
export async function isEmpty(db: Pool): Promise<boolean> {
  return (await db.selectFrom("organisation.unit").select("id").limit(1).executeTakeFirst()) === undefined
}

/**
 * Fills an empty database with the demonstration: units and people, and a year of a ward's papers, plans, work and figures, all
 * through the application's own actions on the days they would have happened. Whole or not at all. `now` is when the year ends.
 */
export async function seedDemo(
  db: Pool,
  progress: (line: string) => void,
  filesFolder: string,
  now = new Date(),
): Promise<void> {
  await inOneTransaction(db, async (pool) => {
    progress("Đơn vị, chức vụ và người dùng; ngày nghỉ")
    const organisation = await seedOrganisation(pool)
    await fillDaysOff(pool as unknown as Tx, statutoryDays)
    const desk = await openDesk(pool, openFileStore(filesFolder), organisation, dayInVietnam(now))
    progress("Số liệu công khai của ba quận trước đây")
    await keepDistrictRecords(desk)
    progress("Một năm văn bản, kế hoạch, công việc và số liệu của phường Hai Bà Trưng")
    const timeline = new Timeline()
    const first = plainDate("2025-07-02")
    await continuePaperRegisters(desk, first, at(first, 8))
    await keepFigures(desk, timeline)
    schedulePlanPapers(desk, timeline)
    schedulePapers(desk, timeline, (paper) => orderFromPaper(desk, timeline, paper))
    scheduleChores(desk, timeline)
    scheduleTodayWorks(desk, timeline)
    scheduleReports(desk, timeline)
    await timeline.play()
  })
  forgetCalendars()
}
