const started = Number(process.env["RO_VIEC_STARTED"]) || Date.now()

/** Prints a line with the seconds since the person gave the command. */
export function say(line: string): void {
  process.stdout.write(`[${seconds(Date.now() - started).padStart(6)} s] ${line}\n`)
}

/** Prints text that is read by itself, such as an address. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Milliseconds as seconds with one digit, the Vietnamese way: `12,3`. */
export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1).replace(".", ",")
