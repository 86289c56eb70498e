import type { ReactNode } from "react"
import { formatNumber } from "./format.ts"
import { useLanguage } from "./language.tsx"

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
  nodes.map((node) => (
    <li key={node.id}>
      {node.children && node.children.length > 0 ? (
        <details open={node.open}>
          <summary>
            <NodeLine node={node} />
          </summary>
          <ul>
            <Branches nodes={node.children} />
          </ul>
        </details>
      ) : (
        <div className="leaf">
          <NodeLine node={node} />
        </div>
      )}
    </li>
  ))

function NodeLine({ node }: { node: TreeNode }) {
  const language = useLanguage()
  return (
    <>
      {node.count === undefined ? null : <span className="n">{formatNumber(node.count, language)}</span>}
      {node.mark}
      {node.to ? (
        <a href={node.to} aria-current={node.current ? "true" : undefined}>
          {node.label}
        </a>
      ) : (
        node.label
      )}
      {node.note ? <small> {node.note}</small> : null}
    </>
  )
}
