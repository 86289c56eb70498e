import { unitHeadAt } from "./organisations.ts"
import { fold, type Source } from "./source.ts"
import { isUpper, tidy, within } from "./words.ts"

/** Names that stand for a longer name said before: "Văn phòng" for "Văn phòng HĐND và UBND phường". */
const bare =
  /^(?:văn phòng|vp|ban chỉ đạo|bcđ|ban chỉ huy|tổ công tác|tổ giúp việc|ban quản lý|bql|ban tổ chức|hội đồng|trung tâm|công an|ban chỉ huy quân sự|trạm y tế|mặt trận tổ quốc|đoàn thanh niên|hội|sở|phòng|chi cục|cục|ban)$/u
const called =
  /\((?:sau đây|dưới đây|từ đây)?,? ?(?:được )?(?:gọi|viết)(?: (?:tắt|chung|là|tắt là|chung là))*:? ?["“]?([^()"”]{2,80})["”]?\)/giu

/** The full names that the text says it will call by a shorter one, by the folded short name. */
export function shortNames(source: Source): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of within(called, source.plain, 0, source.plain.length)) {
    const short = tidy(match[1] ?? "").replace(/^là /u, "")
    let from = -1
    for (let at = Math.max(0, match.index - 160); at < match.index; at += 1) {
      const char = source.plain[at] ?? ""
      if (/[.;:\n]/.test(char)) from = -1
      if (
        from < 0 &&
        isUpper(char) &&
        (at === 0 || /[\s(]/.test(source.plain[at - 1] ?? "")) &&
        unitHeadAt(source.folded, at) > 0
      )
        from = at
    }
    if (from >= 0 && match.index - from > short.length)
      found.set(fold(short), tidy(source.plain.slice(from, match.index)))
  }
  return found
}

/**
 * The full name that a bare one stands for: the one the text defined, else the only longer name with that beginning among
 * the names read so far; null when there is none or there are several.
 */
export function fullNameOf(
  name: string,
  defined: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | null {
  const short = fold(name)
  if (!bare.test(short)) return null
  const full = defined.get(short)
  if (full !== undefined) return full
  let only: string | null = null
  for (const one of known) {
    if (!fold(one).startsWith(`${short} `)) continue
    if (only !== null && fold(only) !== fold(one)) return null
    only = one
  }
  return only
}
