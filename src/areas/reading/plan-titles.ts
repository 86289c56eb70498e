import { tidy } from "./words.ts"

const labelStart = /^(?:[-+•*]|\(?[\p{L}\d]{1,4}[.)/]|[IVX]+[.-]|\d+(?:\.\d+)*[.)-]?)\s*(?=\p{L}|["“(])/u
const workLabel = /^(?:nội dung(?: thực hiện| nhiệm vụ)?|nhiệm vụ(?: cụ thể)?|công việc) ?: */iu

/** A title for people: marker and label off, one line, no closing mark, cut at a sentence when long. */
export function titleOf(text: string, marker: string | null): string {
  let title = tidy(marker !== null && text.startsWith(marker) ? text.slice(marker.length) : text).replace(
    /^[-+•–\s]+/u,
    "",
  )
  if (marker !== null) title = title.replace(labelStart, (found) => (/^[-+•]/.test(found) ? "" : found))
  title = title.replace(workLabel, "").replace(/^[-+•]\s*/u, "")
  const first = /^.{60,360}?[.;](?=\s)/u.exec(title)?.[0]
  if (title.length > 380 && first) title = first
  title = title.replace(/[\s.;:,/]+$/u, "")
  return title === "" ? tidy(text) : `${title[0]?.toUpperCase()}${title.slice(1)}`
}
