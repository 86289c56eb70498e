import { Fragment, type ReactNode } from "react"
import { type Kind, KindMark } from "./kind-mark.tsx"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** yes accepted, chg changed, ask in doubt, no dropped, ctx context that makes no node. */
export type SpanState = "yes" | "chg" | "ask" | "no" | "ctx"

/** Offsets are UTF-16 positions in the whole document; `end` is the first position after the span. */
export type Span = {
  start: number
  end: number
  state: SpanState
  id?: string
  to?: string
  tag?: { kind: Kind; number: string }
  current?: boolean
}
/** A place to remark on without changing it: a likely misspelling, a word that was searched for. */
export type Remark = { start: number; end: number; note?: string; kind: "misspelt" | "found" }

type Props = {
  text: string
  spans?: readonly Span[]
  remarks?: readonly Remark[]
  /** Where this text begins in the document; 0 when it is the whole. */
  from?: number
}

/** A text word for word, with its spans marked. Where two spans overlap, the one that begins first keeps the overlap. */
export function Highlighted({ text, spans = [], remarks = [], from = 0 }: Props) {
  const end = from + text.length
  const within = spans
    .filter((span) => span.end > from && span.start < end && span.end > span.start)
    .toSorted((one, other) => one.start - other.start)
  const parts: ReactNode[] = []
  const plain = (start: number, stop: number) => (
    <Remarked text={text} from={from} start={start} end={stop} remarks={remarks} />
  )
  let reached = from
  for (const span of within) {
    const start = Math.max(span.start, reached)
    const stop = Math.min(span.end, end)
    if (stop <= start) continue
    if (start > reached) parts.push(<Fragment key={reached}>{plain(reached, start)}</Fragment>)
    parts.push(
      <Marked key={`span ${span.start}`} span={span} begins={span.start >= from}>
        {plain(start, stop)}
      </Marked>,
    )
    reached = stop
  }
  if (reached < end) parts.push(<Fragment key={reached}>{plain(reached, end)}</Fragment>)
  return parts
}

function Marked({ span, begins, children }: { span: Span; begins: boolean; children: ReactNode }) {
  const text = useText(uiText)
  const className = `sp ${span.state}${span.current ? " on" : ""}`
  const tag = span.tag && begins ? <NodeTag {...span.tag} state={text.span[span.state]} /> : null
  const id = begins ? span.id : undefined
  return span.to ? (
    <a className={className} id={id} href={span.to} aria-current={span.current ? "true" : undefined}>
      {tag}
      {children}
    </a>
  ) : (
    <span className={className} id={id}>
      {tag}
      {children}
    </span>
  )
}

/** The number of a node with the shape of its kind; the same in the document and in the plan. */
export function NodeTag({ kind, number, state }: { kind: Kind; number: string; state?: string }) {
  const text = useText(uiText)
  return (
    <span className="tag">
      <KindMark kind={kind} size={10} quiet />
      <span aria-hidden={state ? true : undefined}>{number}</span>
      {state ? <span className="sr">{`${text.spanTag(text.kind[kind], number, state)}: `}</span> : null}
    </span>
  )
}

function Remarked({
  text,
  from,
  start,
  end,
  remarks,
}: {
  text: string
  from: number
  start: number
  end: number
  remarks: readonly Remark[]
}) {
  const parts: ReactNode[] = []
  let reached = start
  for (const remark of remarks.toSorted((one, other) => one.start - other.start)) {
    const first = Math.max(remark.start, reached)
    const last = Math.min(remark.end, end)
    if (last <= first) continue
    parts.push(text.slice(reached - from, first - from))
    const words = text.slice(first - from, last - from)
    parts.push(
      remark.kind === "misspelt" ? (
        <span key={first} className="sic" title={remark.note}>
          {words}
        </span>
      ) : (
        <mark key={first}>{words}</mark>
      ),
    )
    reached = last
  }
  parts.push(text.slice(reached - from, end - from))
  return parts
}

const stateMarks: Record<Exclude<SpanState, "ctx">, ReactNode> = {
  yes: <path d="M2 6.5 5 9.5 10 3" />,
  chg: <path d="M2 9.8 9 2.8M2 9.8h3" />,
  ask: <path d="M3.6 4.2C3.8 2.6 4.8 2 6 2c1.4 0 2.4.8 2.4 2.1C8.4 5.7 6 5.8 6 7.5M6 9v1.6" />,
  no: <path d="M2.5 2.5l7 7m0-7-7 7" />,
}

/** The mark of a node's state: tick, pencil stroke, question, cross. Its word must stand beside it. */
export function SpanStateMark({ state }: { state: Exclude<SpanState, "ctx"> }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      {stateMarks[state]}
    </svg>
  )
}
