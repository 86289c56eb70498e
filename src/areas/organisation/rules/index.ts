export { existsOn, withDescendants } from "./unit-tree.ts"
