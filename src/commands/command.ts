/** How a command ended: 0 well, 1 it found something wrong or was refused, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2

/** What a command may use of the world outside. */
export type Surroundings = {
  /** Prints a result. */
  readonly out: (text: string) => void
  /** Prints what a person should know: progress, refusals, usage. */
  readonly err: (text: string) => void
  /** Where the person stands; file names are taken from here. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

export type Command = (args: string[], surroundings: Surroundings) => Promise<ExitCode>

/** The command was called wrongly; the words say how. */
export class WrongUse extends Error {}
