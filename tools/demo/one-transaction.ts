import type { Pool, Tx } from "#src/platform/db/connection.ts"

/**
 * Runs `work` on a pool of which every transaction is part of one single transaction: actions run as they always do, yet all of it
 * commits together or not at all, with one write to the disk. A demonstration that is cut short leaves the database empty.
 */
export function inOneTransaction<T>(db: Pool, work: (pool: Pool) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => work(poolOver(tx)))
}

function poolOver(tx: Tx): Pool {
  const part = {
    setAccessMode: () => part,
    setIsolationLevel: () => part,
    execute: <T>(work: (inner: Tx) => Promise<T>) => work(tx),
  }
  return new Proxy(tx, {
    get(target, name) {
      if (name === "transaction") return () => part
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  }) as unknown as Pool
}
