import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

const planAt = 120
const tenth = (value: number): number => Math.round(value * 10) / 10
const tones = { usual: "#57534a", done: "#0f6b4f", soon: "#8f4a00", late: "#a61c1c" } as const

export type BarTone = keyof typeof tones

type BarProps = {
  value: number
  /** The thick tick. */
  plan: number
  /** The dashed tick: the same time last year. */
  before?: number | undefined
  tone?: BarTone
  /** The figures as written, when they do not stand beside the bar. */
  said?: { value: string; plan: string; before?: string }
}

/** Value against plan, with ticks. The plan stands at ten elevenths; what goes further is drawn to the edge. */
export function Bar({ value, plan, before, tone = "usual", said }: BarProps) {
  const text = useText(uiText).bar
  const at = (figure: number) => (plan === 0 ? 0 : tenth(Math.min(132, Math.max(0, (figure / plan) * planAt))))
  const label = said
    ? text.against(said.value, said.plan) + (said.before === undefined ? "" : text.before(said.before))
    : undefined
  const voice = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label }
  return (
    <svg className="bar-svg" width="132" height="14" viewBox="0 0 132 14" {...voice}>
      <rect y="4" width={planAt} height="6" fill="#e6e1d7" />
      {value === 0 ? (
        <path d="M.5 2v10" stroke="#8a8478" />
      ) : (
        <rect y="4" width={at(value)} height="6" fill={tones[tone]} />
      )}
      {before === undefined ? null : (
        <path d={`M${at(before)} 0v14`} stroke="#1b1a17" strokeWidth="1" strokeDasharray="2 1.5" />
      )}
      <path d={`M${planAt} 0v14`} stroke="#1b1a17" strokeWidth="2" />
    </svg>
  )
}

/** A count beside others of its column: `of` is the longest. 0 leaves a hairline at the origin. */
export function CountBar({ value, of: longest, tone = "usual" }: { value: number; of: number; tone?: BarTone }) {
  const width = longest === 0 ? 0 : tenth(Math.min(72, (value / longest) * 72))
  return (
    <svg className="bar-svg" width="72" height="10" viewBox="0 0 72 10" aria-hidden="true">
      {value === 0 ? <path d="M.5 0v10" stroke="#8a8478" /> : <rect width={width} height="10" fill={tones[tone]} />}
    </svg>
  )
}

/** Done from the left, overdue at the right, the rest between; as wide as its place. The figures stand beside it. */
export function ShareBar({ done, overdue, total }: { done: number; overdue: number; total: number }) {
  const at = (count: number) => (total === 0 ? 0 : tenth((count / total) * 200))
  return (
    <svg className="bar-svg fluid" height="10" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="200" height="10" fill="#e6e1d7" />
      <rect width={at(done)} height="10" fill={tones.done} />
      {overdue > 0 ? <rect x={tenth(200 - at(overdue))} width={at(overdue)} height="10" fill={tones.late} /> : null}
    </svg>
  )
}
