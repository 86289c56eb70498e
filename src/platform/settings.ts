import path from "node:path"
import * as v from "valibot"

const defaultPort = 3000

const port = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.integer(), v.minValue(0), v.maxValue(65_535))

const shape = v.object({
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  PORT: v.optional(port),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), "127.0.0.1"),
  RO_VIEC_DATA: v.optional(v.pipe(v.string(), v.nonEmpty()), ".data"),
})

export type Settings = {
  /** The database server of the operator; absent: the embedded one, under `dataFolder`. */
  readonly databaseUrl: string | undefined
  readonly port: number
  /** The port was asked for, so that no other will do. */
  readonly portIsFixed: boolean
  readonly host: string
  readonly dataFolder: string
  readonly filesFolder: string
}

/** Reads the settings of a program from its environment. Throws `BadSettings` that names every bad one. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const seen = v.safeParse(shape, given)
  if (!seen.success) throw new BadSettings(seen.issues.map((issue) => v.getDotPath(issue) ?? "?"))
  const { DATABASE_URL, PORT, HOST, RO_VIEC_DATA } = seen.output
  const dataFolder = path.resolve(RO_VIEC_DATA)
  return {
    databaseUrl: DATABASE_URL,
    port: PORT ?? defaultPort,
    portIsFixed: PORT !== undefined,
    host: HOST,
    dataFolder,
    filesFolder: path.join(dataFolder, "files"),
  }
}

/** Some settings are not what they must be. */
export class BadSettings extends Error {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    super(`Bad settings: ${names.join(", ")}`)
    this.names = names
  }
}
