import type { ReactNode } from "react"
import type { PlainDate } from "#src/base/plain-date.ts"
import { formatBytes, formatDay } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type ListedFile = {
  id: string
  name: string
  to: string
  bytes: number
  addedOn?: PlainDate
  picture?: boolean
  /** A form or link that belongs to this file. */
  action?: ReactNode
}

/** Files with their size and day. */
export function FileList({ of: files, none }: { of: readonly ListedFile[]; none?: string }) {
  const language = useLanguage()
  const text = useText(uiText)
  if (files.length === 0) return <p className="none">{none ?? text.file.none}</p>
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileMark picture={file.picture ?? false} />
          <a href={file.to}>{file.name}</a>
          <span className="meta">
            {[formatBytes(file.bytes, language), file.addedOn ? formatDay(file.addedOn) : ""]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {file.action}
        </li>
      ))}
    </ul>
  )
}

function FileMark({ picture }: { picture: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={
          picture
            ? "M1.7 3.2h12.6v9.6H1.7zM2 11.5l3.6-3.8 2.7 2.6 2-1.8 3.6 3"
            : "M3.7 1.7h5.6l3 3v9.6H3.7zM5.8 7h4.4M5.8 9.3h4.4M5.8 11.6h2.6"
        }
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  )
}
