export { type Branch, treeOn } from "./dated-tree.ts"
export { decideReorganisation, type Reorganisation, type ReorganisationRefusal, reorganisations } from "./reorganise.ts"
export { heirsOf, type Inheritance } from "./heirs.ts"
export { ancestorsOf, existsOn, withDescendants } from "./unit-tree.ts"
