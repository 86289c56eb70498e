/**
 * One page of a list that is small enough to be read whole (units, posts), in the order of its numbers, so that a row added
 * meanwhile never shifts the next page.
 */
export function pageOfNumbers<T extends { id: number }>(
  rows: readonly T[],
  page: { limit: number; after?: string | undefined },
): { items: T[]; next: string | null } {
  const after = Number(page.after ?? 0)
  const later = rows.filter((row) => row.id > (Number.isSafeInteger(after) ? after : 0)).sort((a, b) => a.id - b.id)
  const items = later.slice(0, page.limit)
  return { items, next: later.length > page.limit ? String(items.at(-1)?.id) : null }
}
