import { useText } from "#src/ui/language.tsx"
import { originalHref } from "./place-words.ts"
import { documentsText } from "./text.ts"

/** A link from a piece of a document's text to where it stands in the original. `label` says where, when that is known. */
export function OriginalPlace({ documentId, start, label }: { documentId: string; start: number; label?: string }) {
  const text = useText(documentsText).origin
  return (
    <a className="original-place" href={originalHref(documentId, start)} title={text.open}>
      {label ?? text.link}
    </a>
  )
}
