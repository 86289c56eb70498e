import { pino } from "pino"

/** The program's own log, as JSON lines on standard error. Never give it what people typed, passwords, tokens or cookies. */
export const log = pino(
  {
    level: process.env["LOG_LEVEL"] ?? "info",
    redact: ["password", "*.password", "cookie", "*.cookie", "authorization", "*.authorization"],
  },
  pino.destination(2),
)
