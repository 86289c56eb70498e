import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** Opens the browser's print window. Without script it stays hidden; the browser's own menu prints the same page. */
export function PrintButton({ label }: { label?: string }) {
  const text = useText(uiText)
  return (
    <button type="button" className="btn small" data-print="" hidden>
      {label ?? text.print}
    </button>
  )
}
