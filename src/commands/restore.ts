import { access, constants } from "node:fs/promises"
import { dayInVietnam, formatDay } from "#src/base/plain-date.ts"
import { restore as readBackup, type RestoreRefusal } from "#src/platform/backup/index.ts"
import { parseFileAndOptions } from "./arguments.ts"
import type { Command } from "./command.ts"
import { text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

export const restore: Command = async (args, surroundings) => {
  const { file } = parseFileAndOptions(args, {}, surroundings)
  if (
    !(await access(file, constants.R_OK).then(
      () => true,
      () => false,
    ))
  ) {
    surroundings.err(text.noFile(file))
    return 1
  }
  return withDatabase(surroundings, async (url, { filesFolder }) => {
    const outcome = await readBackup(file, url, filesFolder)
    if (!outcome.ok) {
      surroundings.err(sayRefusal(outcome.refusal))
      return 1
    }
    const { createdAt, tables, rows, files, migrated } = outcome.value
    surroundings.out(text.restored(instant(createdAt), tables, rows, files))
    if (migrated > 0) surroundings.out(text.broughtUp(migrated))
    return 0
  })
}

function sayRefusal(refusal: RestoreRefusal): string {
  const words = text.notRestored
  switch (refusal.code) {
    case "broken-backup":
      return words["broken-backup"](refusal.detail)
    case "database-in-use":
      return words["database-in-use"](refusal.table)
    case "newer-backup":
      return words["newer-backup"](refusal.migration)
    case "not-a-backup":
    case "database-is-newer":
      return words[refusal.code]()
    default:
      return refusal satisfies never
  }
}

function instant(at: Date): string {
  const time = at.toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" })
  return `${time} ${formatDay(dayInVietnam(at))}`
}
