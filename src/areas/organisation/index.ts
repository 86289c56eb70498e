export { existsOn, withDescendants } from "./rules/unit-tree.ts"
export { findPostHeld, type HeldPost, listPostHolders, listPostsOf } from "./store/appointments.ts"
export { findUnit, listUnits, type Unit } from "./store/units.ts"
