import { existsSync } from "node:fs"
import { backup as writeBackup } from "#src/platform/backup/index.ts"
import { parseFileAndOptions } from "./arguments.ts"
import type { Command } from "./command.ts"
import { language, text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

const megabyte = 1024 * 1024

export const backup: Command = async (args, surroundings) => {
  const { file } = parseFileAndOptions(args, {}, surroundings)
  if (existsSync(file)) {
    surroundings.err(text.fileExists(file))
    return 1
  }
  return withDatabase(surroundings, async (url, { filesFolder }) => {
    const { tables, rows, files, bytes } = await writeBackup(url, filesFolder, file)
    const megabytes = (bytes / megabyte).toLocaleString(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    surroundings.out(text.backedUp(file, tables, rows, files, megabytes))
    return 0
  })
}
