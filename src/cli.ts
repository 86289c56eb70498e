/** The command line: `npm run -s ro-viec -- <command>`. */
import { type Command, type ExitCode, type Surroundings, WrongUse } from "./commands/command.ts"
import { text } from "./commands/text.ts"
import { BadSettings } from "./platform/settings.ts"

/** Each command is loaded only when it is called: reading a file needs no database. */
const commands: Record<string, () => Promise<Command>> = {
  read: async () => (await import("./commands/read.ts")).read,
  check: async () => (await import("./commands/check.ts")).check,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  found: async () => (await import("./commands/found.ts")).found,
  seed: async () => (await import("./commands/seed.ts")).seed,
  corrections: async () => (await import("./commands/corrections.ts")).corrections,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
}

/** Runs one command; returns how it ended. Faults are thrown. */
async function runCommand([name, ...args]: string[], surroundings: Surroundings): Promise<ExitCode> {
  if (name === "help" || name === "--help" || name === "-h") {
    surroundings.out(text.usage)
    return 0
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    surroundings.err(`${name === undefined ? text.noCommand : text.unknownCommand(name)}\n\n${text.usage}`)
    return 2
  }
  if (args.includes("--help") || args.includes("-h")) {
    surroundings.out(text.usage)
    return 0
  }
  try {
    return await (
      await load()
    )(args, surroundings)
  } catch (fault) {
    if (fault instanceof WrongUse) surroundings.err(`${text.wrongUse(fault.message)}\n\n${text.usage}`)
    else if (fault instanceof BadSettings) surroundings.err(text.badSettings(fault.names.join(", ")))
    else throw fault
    return 2
  }
}

// Whoever reads our output may have seen enough (`| head`).
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault
  process.exit(0)
})
const endLine = (line: string) => (line.endsWith("\n") ? line : `${line}\n`)
const underNpm = process.env["npm_lifecycle_event"] === "ro-viec" ? process.env["INIT_CWD"] : undefined
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(endLine(line)),
  err: (line) => process.stderr.write(endLine(line)),
  folder: underNpm ?? process.env["RO_VIEC_CALLED_FROM"] ?? process.cwd(),
  env: process.env,
})
