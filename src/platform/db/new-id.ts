import { v7 } from "uuid"

/** A new record id: a UUID that grows with time, so that keys stay in order of creation. Made here, never by the database. */
export const newId = (): string => v7()

/** True for any UUID; addresses and keys are checked before they reach a query. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
