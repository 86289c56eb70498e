import type { ReactNode } from "react"
import { formatNumber } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type TreeNode = {
  id: string
  label: string
  to?: string
  note?: ReactNode
  count?: number
  mark?: ReactNode
  open?: boolean
  current?: boolean
  children?: readonly TreeNode[]
}

/** A nested list with counts; a branch opens in its place, without script. */
export function Tree({ of: nodes, label }: { of: readonly TreeNode[]; label: string }) {
  return (
    <nav className="tree" aria-label={label}>
      <ul>
        <Branches nodes={nodes} />
      </ul>
    </nav>
  )
}

const Branches = ({ nodes }: { nodes: readonly TreeNode[] }) =>
  nodes.map((node) => <Branch key={node.id} node={node} />)

/** A branch with an address has a toggle beside its link; one without opens by its own name. */
function Branch({ node }: { node: TreeNode }) {
  const text = useText(uiText)
  const line = <NodeLine node={node} />
  if (!node.children || node.children.length === 0) return <li>{line}</li>
  const below = (
    <ul>
      <Branches nodes={node.children} />
    </ul>
  )
  return node.to ? (
    <li>
      {line}
      <details className="toggle" open={node.open}>
        <summary>
          <span className="sr">{text.branch(node.label)}</span>
        </summary>
        {below}
      </details>
    </li>
  ) : (
    <li>
      <details className="named" open={node.open}>
        <summary>{line}</summary>
        {below}
      </details>
    </li>
  )
}

function NodeLine({ node }: { node: TreeNode }) {
  const language = useLanguage()
  return (
    <span className="line-of">
      {node.mark}
      <span>
        {node.to ? (
          <a href={node.to} aria-current={node.current ? "true" : undefined}>
            {node.label}
          </a>
        ) : (
          node.label
        )}
        {node.note ? <small> {node.note}</small> : null}
      </span>
      {node.count === undefined ? null : <span className="n">{formatNumber(node.count, language)}</span>}
    </span>
  )
}
