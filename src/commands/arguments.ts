import path from "node:path"
import { parseArgs, type ParseArgsConfig } from "node:util"
import { type Surroundings, WrongUse } from "./command.ts"
import { text } from "./text.ts"

/** Takes a command's options and its one file apart; throws `WrongUse` for anything else. */
export function parseFileAndOptions<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: Options,
  { folder }: Surroundings,
) {
  const { values, positionals } = parseStrictly(args, options)
  const [file, ...more] = positionals
  if (file === undefined) throw new WrongUse(text.needsFile)
  if (more.length > 0) throw new WrongUse(text.oneFile)
  return { values, file: path.resolve(folder, file) }
}

/** Takes the options of a command apart that names no file. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: Options,
) {
  const { values, positionals } = parseStrictly(args, options)
  if (positionals.length > 0) throw new WrongUse(text.unexpected(positionals.join(" ")))
  return values
}

/** Takes a command apart into options and the other words; throws `WrongUse` for anything unknown. */
export function parseStrictly<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (fault) {
    throw new WrongUse((fault as Error).message)
  }
}
