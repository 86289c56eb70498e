/** What one of several forms on a page shows again: only the form that was sent. */
export function shownBy<
  S extends {
    intent: string
    sent: Record<string, string | string[]>
    errors: Record<string, string>
    refusal: string | null
  },
>(shown: S | undefined, intent: string) {
  return shown && shown.intent === intent
    ? { sent: shown.sent, errors: shown.errors, refusal: shown.refusal ?? undefined }
    : {}
}
