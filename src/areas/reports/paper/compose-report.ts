import { formatDay, type PlainDate } from "#src/base/plain-date.ts"
import type { Appendix, Block, OfficialDocument, RichText } from "#src/platform/official-document/index.ts"
import type { ReportFigures } from "../rules/index.ts"
import { writeCount } from "./numbers.ts"
import { tellAssigned, tellShares, tellStandings, tellTargets } from "./prose.ts"
import {
  documentTable,
  lateTable,
  standingTable,
  targetTable,
  unitTable,
  upcomingTable,
  workTable,
} from "./report-tables.ts"

/** The words of a report that people wrote, and what the letterhead needs. */
export interface PaperTexts {
  title: string
  side: "state" | "party"
  parentBody: string
  issuer: string
  bodySymbol: string
  place: string
  signing: string
  signerTitle: string
  signerName: string
  recipients: string
  opening: string
  assessment: string
  proposals: string
  shortcomings: readonly { what: string; cause: string; remedy: string; dueOn: PlainDate | null; ownerName: string }[]
  draft: boolean
  /** Of the frozen state or of the last change: the same report gives the same bytes. */
  writtenAt: Date
}

const mostUpcoming = 20

/** A report as an official paper: sentences and tables made of its figures, and the words that people added. Pure: no clock, no database. */
export function composeReport(figures: ReportFigures, texts: PaperTexts): OfficialDocument {
  const upper = (text: string) => text.toLocaleUpperCase("vi")
  return {
    side: texts.side,
    parentBody: texts.parentBody === "" ? null : upper(texts.parentBody),
    issuer: upper(texts.issuer),
    symbol: texts.side === "party" ? `Số      -BC/${texts.bodySymbol}` : `Số:      /BC-${texts.bodySymbol}`,
    place: texts.place,
    date: null,
    typeName: "BÁO CÁO",
    abstract: texts.title,
    blocks: [
      ...results(figures, texts),
      ...shortcomings(figures, texts),
      ...ahead(figures),
      ...proposals(texts),
      closing(texts),
    ],
    signature: {
      authority: lines(texts.signing),
      title: texts.signerTitle,
      name: texts.signerName === "" ? null : texts.signerName,
    },
    recipients: lines(texts.recipients),
    appendices: appendices(figures, texts),
    draftMark: texts.draft ? "DỰ THẢO" : null,
    createdAt: texts.writtenAt,
  }
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
const paragraph = (text: RichText): Block => ({ kind: "paragraph", text })
const paragraphs = (text: string): Block[] => lines(text).map(paragraph)
const part = (numbering: string, title: string): Block => ({ kind: "heading", level: 1, numbering, title })
/** A paragraph of runs, or nothing when there is nothing to say. */
const told = (runs: RichText): Block[] => (runs.length === 0 ? [] : [paragraph(runs)])

function results(figures: ReportFigures, texts: PaperTexts): Block[] {
  const sections: { title: string; blocks: Block[] }[] = [
    {
      title: "Tình hình chung",
      blocks: [
        ...told(tellAssigned(figures, texts.issuer)),
        ...told(tellStandings(figures)),
        ...told(tellShares(figures)),
        ...(figures.total.assigned > 0 ? [standingTable(figures)] : []),
      ],
    },
  ]
  if (figures.units.length > 0) sections.push({ title: "Kết quả theo đơn vị chủ trì", blocks: [unitTable(figures)] })
  if (figures.documents.length > 0)
    sections.push({
      title: "Kết quả theo chương trình, kế hoạch",
      blocks: [documentTable(figures), ...breakthroughs(figures)],
    })
  sections.push({
    title: "Kết quả thực hiện các chỉ tiêu",
    blocks: [...told(tellTargets(figures)), ...(figures.targets.length > 0 ? [targetTable(figures)] : [])],
  })
  if (texts.assessment !== "") sections.push({ title: "Đánh giá chung", blocks: paragraphs(texts.assessment) })
  return [
    ...paragraphs(texts.opening),
    part("I.", "KẾT QUẢ THỰC HIỆN"),
    ...sections.flatMap(({ title, blocks }, place): Block[] => [
      { kind: "heading", level: 2, numbering: `${place + 1}.`, title },
      ...blocks,
    ]),
  ]
}

function breakthroughs({ breakthroughs: found }: ReportFigures): Block[] {
  if (!found || found.items.length === 0) return []
  return [
    paragraph(`Lũy kế kết quả thực hiện ${writeCount(found.items.length)} khâu đột phá theo ${found.document}:`),
    ...found.items.map((item): Block => {
      const ref = (name: string) => ({ ref: `breakthrough.${item.id}.${name}` })
      if (item.assigned === 0) return { kind: "bullet", text: `${item.title}: chưa có nhiệm vụ được giao.` }
      const done: RichText =
        item.done === 0
          ? [{ text: `${item.title}: chưa hoàn thành nhiệm vụ nào trong ${writeCount(item.assigned)} nhiệm vụ` }]
          : [
              { text: `${item.title}: hoàn thành ` },
              { text: `${writeCount(item.done)}/${writeCount(item.assigned)} nhiệm vụ`, figure: ref("done") },
            ]
      const late: RichText =
        item.overdue === 0
          ? [{ text: "; không có nhiệm vụ quá hạn." }]
          : [
              { text: "; " },
              { text: `${writeCount(item.overdue)} nhiệm vụ quá hạn`, figure: ref("overdue") },
              { text: "." },
            ]
      return { kind: "bullet", text: [...done, ...late] }
    }),
  ]
}

function shortcomings(figures: ReportFigures, texts: PaperTexts): Block[] {
  const overdue = figures.total.overdue
  const list = texts.shortcomings.flatMap((each, place): Block[] => [
    paragraph([{ text: `${place + 1}. `, bold: true }, { text: each.what.replace(/\s*\n\s*/g, " ") }]),
    ...named("Nguyên nhân", each.cause),
    ...named("Giải pháp", each.remedy),
    ...(each.ownerName === "" && each.dueOn === null
      ? []
      : [
          {
            kind: "bullet" as const,
            text: [
              { text: "Thực hiện: ", italic: true },
              {
                text: [each.ownerName, each.dueOn === null ? "" : `xong trước ngày ${formatDay(each.dueOn)}`]
                  .filter((word) => word !== "")
                  .join(", ")
                  .concat("."),
              },
            ],
          },
        ]),
  ])
  return [
    part("II.", "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
    ...(overdue > 0
      ? [
          paragraph([
            { text: "Còn " },
            {
              text: `${writeCount(overdue)} nhiệm vụ quá hạn chưa hoàn thành`,
              bold: true,
              figure: { ref: "total.overdue" },
            },
            { text: ", chi tiết tại Phụ lục II." },
          ]),
        ]
      : []),
    ...list,
    ...(overdue === 0 && list.length === 0 ? [paragraph("Trong kỳ không ghi nhận tồn tại, hạn chế.")] : []),
  ]
}

const named = (name: string, text: string): Block[] =>
  text === ""
    ? []
    : [{ kind: "bullet", text: [{ text: `${name}: `, italic: true }, { text: text.replace(/\s*\n\s*/g, " ") }] }]

function ahead(figures: ReportFigures): Block[] {
  const { upcoming, next } = figures
  const days = `từ ngày ${formatDay(next.start)} đến ngày ${formatDay(next.end)}`
  const head = part("III.", "NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI")
  if (upcoming.length === 0) return [head, paragraph(`Không có nhiệm vụ nào đến hạn ${days}.`)]
  const shown = upcoming.slice(0, mostUpcoming)
  const count: RichText = [
    { text: "Tập trung hoàn thành " },
    { text: `${writeCount(upcoming.length)} nhiệm vụ`, bold: true, figure: { ref: "upcoming" } },
    {
      text: ` đến hạn ${days}${shown.length < upcoming.length ? `, trong đó ${writeCount(shown.length)} nhiệm vụ đến hạn sớm nhất dưới đây, toàn bộ danh mục tại Phụ lục ${figures.total.overdue > 0 ? "III" : "II"}` : ""}:`,
    },
  ]
  return [
    head,
    paragraph(count),
    ...shown.map((work): Block => ({
      kind: "bullet",
      text: `${work.title}${work.unit === "" ? "" : ` (${work.unit})`}, hạn ${formatDay(work.dueOn)}.`,
    })),
  ]
}

const proposals = (texts: PaperTexts): Block[] => [
  part("IV.", "ĐỀ XUẤT, KIẾN NGHỊ"),
  ...(texts.proposals === "" ? [paragraph("Không có đề xuất, kiến nghị.")] : paragraphs(texts.proposals)),
]

const closing = (texts: PaperTexts): Block =>
  paragraph(
    `Trên đây là báo cáo ${texts.title.charAt(0).toLocaleLowerCase("vi")}${texts.title.slice(1)} của ${texts.issuer}./.`,
  )

function appendices(figures: ReportFigures, texts: PaperTexts): Appendix[] {
  const attachedTo = `Kèm theo Báo cáo ${texts.title.charAt(0).toLocaleLowerCase("vi")}${texts.title.slice(1)} của ${texts.issuer}`
  const late = figures.works
    .filter((work) => work.standing === "overdue")
    .toSorted((a, b) => b.lateDays - a.lateDays || a.code.localeCompare(b.code))
  const made: Appendix[] = []
  if (figures.works.length > 0)
    made.push({
      label: "PHỤ LỤC I",
      title: "Danh mục nhiệm vụ được giao và tình trạng thực hiện",
      attachedTo,
      landscape: true,
      blocks: [workTable(figures.works)],
    })
  if (late.length > 0)
    made.push({
      label: "PHỤ LỤC II",
      title: "Nhiệm vụ quá hạn chưa hoàn thành",
      attachedTo,
      landscape: true,
      blocks: [lateTable(late)],
    })
  if (figures.upcoming.length > mostUpcoming)
    made.push({
      label: late.length > 0 ? "PHỤ LỤC III" : "PHỤ LỤC II",
      title: "Nhiệm vụ đến hạn thời gian tới",
      attachedTo,
      landscape: true,
      blocks: [upcomingTable(figures.upcoming)],
    })
  return made
}
