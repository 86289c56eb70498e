import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import type { RecognitionProgress } from "./recognition-data.ts"
import { recognitionText } from "./recognition-text.ts"

/** One line on a document's own page: how the reading of its scan stands, and the way to its progress. */
export function RecognitionNotice({
  id,
  progress,
  offered = false,
}: {
  id: string
  progress: RecognitionProgress | null
  /** Whether a scan could be read that was not. */
  offered?: boolean
}) {
  const text = useText(recognitionText)
  if (offered && (!progress || progress.state === "cancelled"))
    return (
      <Notice>
        {text.offer} <a href={`/van-ban/${id}/may-doc`}>{text.begin}</a>
      </Notice>
    )
  if (!progress || progress.state === "done" || progress.state === "cancelled") {
    if (!progress || progress.unread.length === 0) return null
    return <Notice kind="warn">{text.unread(progress.unread.join(", "))}</Notice>
  }
  const kind = progress.state === "failed" ? "error" : progress.state === "aside" ? "warn" : "info"
  return (
    <Notice kind={kind}>
      {sayProgress(progress, text)} <a href={`/van-ban/${id}/may-doc`}>{text.see}</a>
    </Notice>
  )
}

type Words = ReturnType<typeof useText<typeof recognitionText.vi>>

/** Where the reading stands, in one sentence. */
export function sayProgress(progress: RecognitionProgress, text: Words): string {
  const { state, reason, pages, pagesRead } = progress
  if (state === "failed") return text.failed[reason ?? "unreadable"]
  if (state === "aside") return text.aside
  if (state === "cancelled") return text.cancelled
  if (state === "done") return text.done
  if (pages === null) return text.queued(progress.before)
  return pagesRead < pages ? text.reading(pagesRead + 1, pages) : text.closing
}
