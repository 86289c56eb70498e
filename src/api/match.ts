import type { Operation } from "#src/areas/access/web/index.ts"

export type Match = { operation: Operation; params: Record<string, string> } | { allowed: string[] } | null

interface Place {
  pattern: RegExp
  fixed: number
  operations: Map<string, Operation>
}

/** Finds operations by method and path. A fixed path wins over one with parameters: /works/late before /works/{id}. */
export function matcher(operations: readonly Operation[]): (method: string, path: string) => Match {
  const places = new Map<string, Place>()
  for (const operation of operations) {
    const shape = operation.path.replaceAll(/\{\w+\}/g, "{}")
    const place = places.get(shape) ?? placeOf(operation.path)
    if (place.operations.has(operation.method))
      throw new Error(`Two operations answer ${operation.method} ${operation.path}`)
    place.operations.set(operation.method, operation)
    places.set(shape, place)
  }
  const ordered = [...places.values()].sort((a, b) => b.fixed - a.fixed)
  return (method, path) => {
    for (const place of ordered) {
      const found = place.pattern.exec(path)
      if (!found) continue
      const operation = place.operations.get(method)
      if (!operation) return { allowed: [...place.operations.keys()].sort() }
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((name) => name[1] ?? "")
      return {
        operation,
        params: Object.fromEntries(names.map((name, place) => [name, decode(found[place + 1] ?? "")])),
      }
    }
    return null
  }
}

function placeOf(path: string): Place {
  const parts = path.split("/").filter((part) => part !== "")
  const written = parts.map((part) => (part.startsWith("{") ? "([^/]+)" : part.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")))
  return {
    pattern: new RegExp(`^/${written.join("/")}/?$`),
    fixed:
      parts.filter((part) => !part.startsWith("{")).length * 10 - parts.filter((part) => part.startsWith("{")).length,
    operations: new Map(),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
