import { formatDay } from "#src/base/plain-date.ts"
import type { ProposedShortcoming } from "../rules/index.ts"
import { writeCount, writeMeasured, writePlan } from "./numbers.ts"

const mostNamed = 5

/** What a proposed shortcoming says. It names the works and figures it stands on, so that nobody has to believe it. */
export function tellShortcoming(proposed: ProposedShortcoming): { what: string; cause: string } {
  if (proposed.kind === "target") return { what: tellTarget(proposed.target), cause: "" }
  const { works, unit, causes } = proposed
  const named = works
    .slice(0, mostNamed)
    .map((work) => `${work.code} “${work.title}”${work.dueOn ? ` (hạn ${formatDay(work.dueOn)})` : ""}`)
  const rest = works.length - named.length
  const list = `${named.join("; ")}${rest > 0 ? ` và ${writeCount(rest)} nhiệm vụ khác` : ""}`
  const who = unit === "" ? "Chưa giao đơn vị chủ trì:" : unit
  return {
    what: `${who} còn ${writeCount(works.length)} nhiệm vụ quá hạn chưa hoàn thành: ${list}.`.slice(0, 2000),
    cause: causes.join("\n").slice(0, 2000),
  }
}

function tellTarget(target: Extract<ProposedShortcoming, { kind: "target" }>["target"]): string {
  const plan = writePlan(target)
  if (target.value === null) return `Chỉ tiêu “${target.name}” (${plan}) chưa có số liệu do ${target.owner} báo cáo.`
  const seen = writeMeasured(target.value, target.measureUnit)
  return target.verdict === "not-met"
    ? `Chỉ tiêu “${target.name}” không đạt: thực hiện ${seen}, kế hoạch ${plan}.`
    : `Chỉ tiêu “${target.name}” khó đạt theo tiến độ hiện nay: thực hiện ${seen}, kế hoạch ${plan}.`
}

/** The task that a shortcoming becomes: what is to be done stands first, where it comes from stands in its details. */
export function tellTask(
  shortcoming: { what: string; cause: string; remedy: string },
  report: { id: string; title: string },
): { title: string; detail: string; product: string; acceptance: string } {
  const first = (shortcoming.remedy || `Khắc phục: ${shortcoming.what}`).split("\n")[0] ?? ""
  const title = first.length <= 200 ? first : `${first.slice(0, 197).trimEnd()}…`
  const detail = [
    `Tồn tại, hạn chế: ${shortcoming.what}`,
    shortcoming.cause && `Nguyên nhân: ${shortcoming.cause}`,
    shortcoming.remedy && `Giải pháp: ${shortcoming.remedy}`,
    `Nêu tại báo cáo “${report.title}”: /bao-cao/${report.id}`,
  ]
    .filter((line) => line !== "")
    .join("\n")
  return { title, detail: detail.slice(0, 5000), product: "Báo cáo kết quả khắc phục kèm minh chứng", acceptance: "" }
}
