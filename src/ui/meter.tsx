/** A small bar of progress in a dense row, 0–100; its figure stands beside it, so screen readers skip it. */
export function Meter({ percent, width = 44 }: { percent: number; width?: number }) {
  const filled = (Math.min(100, Math.max(0, percent)) / 100) * width
  return (
    <svg width={width} height="4" viewBox={`0 0 ${width} 4`} aria-hidden="true">
      <rect width={width} height="4" fill="#e6e1d7" />
      <rect width={Math.round(filled * 10) / 10} height="4" fill="#57534a" />
    </svg>
  )
}
