import type { Verdict } from "#src/areas/figures/rules/index.ts"
import type { Standing } from "#src/areas/work/rules/index.ts"
import { formatDay } from "#src/base/plain-date.ts"
import type { Run } from "#src/platform/official-document/index.ts"
import { countTargets, type Days, type ReportFigures, type ReportKind } from "../rules/index.ts"
import { writeCount, writeNumber, writeShare } from "./numbers.ts"

/** The sentences of a report in the State's and the Party's official Vietnamese, made of its figures. */

export const standingWords: Record<Standing, string> = {
  "done-in-time": "Hoàn thành đúng hạn",
  "done-late": "Hoàn thành quá hạn",
  "open-in-time": "Đang thực hiện, trong hạn",
  overdue: "Chưa hoàn thành, quá hạn",
  "no-deadline": "Đang thực hiện, không có thời hạn",
  cancelled: "Đã hủy",
}
export const verdictWords: Record<Verdict, string> = {
  exceeded: "Vượt",
  met: "Đạt",
  "not-met": "Không đạt",
  "not-yet": "Chưa đạt, còn thời gian",
  "no-data": "Chưa có số liệu",
}

const bold = (text: string, ref: string): Run => ({ text, bold: true, figure: { ref } })
const plain = (text: string): Run => ({ text })
const tasks = (count: number) => `${writeCount(count)} nhiệm vụ`

/** "tháng 11 năm 2026", "quý IV năm 2026", or the days. */
export function namePeriod(kind: ReportKind, period: Days, number: number | null): string {
  const year = period.end.slice(0, 4)
  switch (kind) {
    case "week":
      return `tuần ${number ?? ""} năm ${year}`
    case "month":
      return `tháng ${number ?? ""} năm ${year}`
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][(number ?? 1) - 1]} năm ${year}`
    case "half-year":
      return number === 2 ? `6 tháng cuối năm ${year}` : `6 tháng đầu năm ${year}`
    case "year":
      return `năm ${year}`
    case "term":
      return `giai đoạn ${period.start.slice(0, 4)}–${year}`
    case "other":
      return `từ ngày ${formatDay(period.start)} đến ngày ${formatDay(period.end)}`
  }
}

/** How much work there was, and from where. */
export function tellAssigned({ total, period, cutOff }: ReportFigures, issuer: string): Run[] {
  const days = `Trong thời gian từ ngày ${formatDay(period.start)} đến ngày ${formatDay(period.end)} (số liệu chốt đến hết ngày ${formatDay(cutOff)})`
  if (total.assigned === 0)
    return [plain(`${days}, ${issuer} không có nhiệm vụ nào được giao hoặc chuyển từ kỳ trước sang.`)]
  const origin =
    total.carried === 0
      ? [plain(", đều được giao trong kỳ.")]
      : total.fresh === 0
        ? [plain(", đều từ kỳ trước chuyển sang.")]
        : [
            plain(", gồm "),
            bold(tasks(total.carried), "total.carried"),
            plain(" từ kỳ trước chuyển sang và "),
            bold(tasks(total.fresh), "total.fresh"),
            plain(" được giao trong kỳ."),
          ]
  return [
    plain(`${days}, ${issuer} theo dõi, đôn đốc thực hiện `),
    bold(tasks(total.assigned), "total.assigned"),
    ...origin,
  ]
}

/** The 2×2 in one sentence. What there is none of is said in words, never as 0. */
export function tellStandings({ total }: ReportFigures): Run[] {
  if (total.assigned === 0) return []
  return [...tellDone(total), ...tellOpen(total)]
}

function tellDone(total: ReportFigures["total"]): Run[] {
  if (total.done === 0) return [plain("Chưa có nhiệm vụ nào hoàn thành; ")]
  const head = [plain("Đã hoàn thành "), bold(tasks(total.done), "total.done")]
  if (total["done-late"] === 0) return [...head, plain(total.done === 1 ? ", đúng hạn; " : ", đều đúng hạn; ")]
  if (total["done-in-time"] === 0)
    return [...head, plain(total.done === 1 ? ", nhưng quá hạn; " : ", nhưng đều quá hạn; ")]
  return [
    ...head,
    plain(", trong đó "),
    bold(tasks(total["done-in-time"]), "total.done-in-time"),
    plain(" đúng hạn, "),
    bold(tasks(total["done-late"]), "total.done-late"),
    plain(" quá hạn; "),
  ]
}

function tellOpen(total: ReportFigures["total"]): Run[] {
  if (total.open === 0) return [plain("không còn nhiệm vụ chưa hoàn thành.")]
  const parts = (
    [
      ["open-in-time", "trong hạn"],
      ["overdue", "quá hạn"],
      ["no-deadline", "không có thời hạn"],
    ] as const
  ).filter(([standing]) => total[standing] > 0)
  const head = [plain("chưa hoàn thành "), bold(tasks(total.open), "total.open")]
  const only = parts.length === 1 ? parts[0] : undefined
  if (only) return [...head, plain(total.open === 1 ? `, ${only[1]}.` : `, đều ${only[1]}.`)]
  const told = parts.flatMap(([standing, words], place): Run[] => [
    plain(place === 0 ? ", trong đó " : ", "),
    bold(tasks(total[standing]), `total.${standing}`),
    plain(` ${words}`),
  ])
  return [...head, ...told, plain(total.overdue === 0 ? "; không có nhiệm vụ quá hạn." : ".")]
}

/** Both percentages with the numbers they are made of. */
export function tellShares({ total }: ReportFigures): Run[] {
  if (total.assigned === 0) return []
  const judged = total.done + total.overdue
  const onTime =
    judged === 0
      ? [plain(" Chưa có nhiệm vụ nào đến hạn hoặc hoàn thành nên chưa tính tỷ lệ đúng hạn.")]
      : [
          plain(
            ` Tỷ lệ đúng hạn (hoàn thành đúng hạn trên tổng số đã hoàn thành và chưa hoàn thành quá hạn) là ${writeNumber(total["done-in-time"])}/${writeNumber(judged)}, đạt `,
          ),
          bold(writeShare(total.onTimeShare), "total.onTimeShare"),
          plain("."),
        ]
  return [
    plain(
      `Tỷ lệ hoàn thành (đã hoàn thành trên được giao) là ${writeNumber(total.done)}/${writeNumber(total.assigned)}, đạt `,
    ),
    bold(writeShare(total.completionShare), "total.completionShare"),
    plain("."),
    ...onTime,
  ]
}

/** How many targets were reached, each group only where there is one. */
export function tellTargets({ targets }: ReportFigures): Run[] {
  const counts = countTargets(targets)
  if (counts.total === 0) return [plain("Trong kỳ không có chỉ tiêu được theo dõi.")]
  const groups = (
    [
      ["reached", "đạt và vượt"],
      ["notMet", "không đạt"],
      ["notYet", "chưa đạt, còn thời gian thực hiện"],
      ["noData", "chưa có số liệu"],
    ] as const
  ).filter(([name]) => counts[name] > 0)
  const total = [plain("Theo dõi "), bold(`${writeCount(counts.total)} chỉ tiêu`, "targets.total")]
  const told = groups.flatMap(([name, words], place): Run[] => [
    plain(place === 0 ? ": " : "; "),
    bold(`${writeCount(counts[name])} chỉ tiêu`, `targets.${name}`),
    plain(
      name === "reached" && counts.exceeded > 0
        ? ` ${words} (trong đó ${writeCount(counts.exceeded)} chỉ tiêu vượt)`
        : ` ${words}`,
    ),
  ])
  return [
    ...total,
    ...told,
    plain(counts.stale > 0 ? `. Có ${writeCount(counts.stale)} chỉ tiêu số liệu đã cũ, quá kỳ báo cáo.` : "."),
  ]
}
