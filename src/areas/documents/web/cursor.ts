/** The place where a list goes on, as an opaque text for addresses and programs. */
export const writeCursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString("base64url")

/** Reads a cursor back; null when it is missing or somebody made it up. */
export function readCursor<T>(
  text: string | null | undefined,
  fits: (value: Record<string, unknown>) => boolean,
): T | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
    return typeof value === "object" && value !== null && fits(value as Record<string, unknown>) ? (value as T) : null
  } catch {
    return null
  }
}
