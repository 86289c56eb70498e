/** How often readings of one class were right, and how often they were seen. Written by `tools/reading/calibrate.ts`. */
export const observed: Readonly<Record<string, readonly [right: number, seen: number]>> = {
  proposal: [285, 300],
}

/** By what a sign of trouble lowers the probability of its kind of reading: never above 1. */
export const penalties: Readonly<Record<string, number>> = {
  "proposal:weak": 0.6,
  "proposal:overlaps": 0.6,
  "proposal:past-deadline-words": 0.6,
  "proposal:no-lead": 0.7,
  "proposal:no-deadline": 0.9,
}
