import { readAssignments } from "./assignments.ts"
import { labelBlocks } from "./assignment-labels.ts"
import { readBlocks, unwrap } from "./blocks.ts"
import { readChecks } from "./checks.ts"
import { readCitations } from "./citations.ts"
import { readClaims } from "./claims.ts"
import { readIdentity } from "./identity.ts"
import { buildOutline } from "./outline.ts"
import { prepare, type Source, spanOf } from "./source.ts"
import type { Reading } from "./types.ts"
import { readZones } from "./zones.ts"

/** All that is found in a text, with the working parts that proposals are made from. */
export function readParts(text: string) {
  const given = prepare(text)
  const blocks = readBlocks(given)
  const source = unwrap(given, blocks)
  const zones = readZones(source, blocks)
  const identity = readIdentity(given, blocks)
  const citations = readCitations(source, identity)
  const { claims, found } = readClaims(source, blocks, zones, citations)
  const labelled = labelBlocks(source, blocks)
  const nodes = buildOutline(source, blocks, zones, labelled)
  const { assignments, found: orders } = readAssignments(source, blocks, zones, nodes, identity)
  const checks = readChecks(source, blocks, nodes, found)
  const outline = nodes.map((node) => ({
    ...spanOf(source, node.start, node.end),
    marker: node.marker,
    role: node.role,
    parent: node.parent,
  }))
  const reading: Reading = { document: identity, citations, claims, outline, assignments, checks }
  sources.set(reading, given)
  return { source, blocks, zones, nodes, orders, found, reading }
}

const sources = new WeakMap<Reading, Source>()
/** The source a reading was made from, or a new one when the text is another. */
export function sourceOf(reading: Reading, text: string): Source {
  const known = sources.get(reading)
  return known?.stored === text ? known : prepare(text)
}

/**
 * Reads one text of a Party or State document, or news about one. Pure: the same text always gives the same reading.
 * Never throws. Offsets are UTF-16 indices into the text exactly as given; time grows in step with its length.
 */
export const read = (text: string): Reading => readParts(text).reading
