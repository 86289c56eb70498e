import type { Block } from "./blocks.ts"
import type { Source } from "./source.ts"
import { type Range, trimRange } from "./words.ts"

/** What a cell or a column seems to hold; "" where it cannot be told. */
type Kind = "number" | "time" | "body" | "unit" | "figure" | "text" | ""

const headKinds: readonly (readonly [Kind, RegExp])[] = [
  ["number", /^(?:tt|stt|số tt|số thứ tự)$/u],
  ["time", /thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình/u],
  ["body", /chủ trì|phối hợp|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|chịu trách nhiệm|phụ trách)|^phân công/u],
  ["unit", /^(?:đơn vị(?: tính)?|đvt)$/u],
  ["figure", /số lượng|kinh phí|kế hoạch|tỷ lệ|^(?:năm )?20\d\d|mục tiêu năm/u],
  ["text", /nhiệm vụ|nội dung|công việc|chỉ tiêu|hoạt động|sản phẩm|kết quả|ghi chú|tên /u],
]
const cellKinds: readonly (readonly [Kind, RegExp])[] = [
  ["number", /^(?:\d{1,3}(?:\.\d{1,2}){0,3}\.?|[ivxl]{1,6}\.?|[a-zđ][.)]?)$/u],
  [
    "time",
    /^(?:(?:trước|trong|đến|hết|từ|hằng|cuối|đầu) |quý |tháng |năm \d|thường xuyên|định kỳ|\d{1,2}\/\d|\d{1,2}-\d{4}$|20\d\d(?: ?- ?20\d\d)?$|giai đoạn)/u,
  ],
  ["unit", /^(?:%|(?:nghìn |triệu |tỷ )?(?:đồng|usd|người|hộ|tấn|ha|km2?|m2|xã|lượt|con|trường|giường)(?![\p{L}]))/u],
  ["figure", /^[≥≤<>=]{0,2} ?\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?%?$/u],
  [
    "body",
    /^(?:các )?(?:sở|bộ|ban|phòng|ubnd|hđnd|ủy ban|văn phòng|công an|trung tâm|chi cục|cục|hội|đoàn|mặt trận|đảng ủy|thành ủy|tỉnh ủy|trường|trạm|thanh tra|viện|ngân hàng|kho bạc|bảo hiểm|cơ quan|đơn vị|phường|xã|thôn)(?![\p{L}])/u,
  ],
]
const kindIn = (kinds: readonly (readonly [Kind, RegExp])[], folded: string): Kind =>
  kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? ""

function fitness(column: Kind, cell: Kind): number {
  if (column === cell) return 4
  if (cell === "number") return column === "figure" ? 2 : -3
  if (column === "number") return -4
  if (column === "unit" || cell === "unit") return -3
  if (column === "time" || column === "figure") return cell === "figure" || cell === "time" ? 1 : -3
  if (column === "body") return cell === "" ? 0 : -2
  return cell === "" ? 2 : -1
}

const start = (source: Source, range: Range) =>
  source.folded.slice(range.start, Math.min(range.end, range.start + 80)).replaceAll("\n", " ")

/**
 * Puts the cells of a short row into the columns of its header, in order, where they fit best by what they hold: a number,
 * a time, a body, a figure, wording. Columns that get none stay empty, at the place where the next cell begins.
 */
export function alignCells(source: Source, header: readonly Range[], cells: readonly Range[]): Range[] {
  const columns = header.map((cell) => kindIn(headKinds, start(source, cell)))
  const kinds = cells.map((cell) => kindIn(cellKinds, start(source, cell)))
  const width = columns.length
  // best[i][k]: the most that the first i columns can reach with the first k cells.
  const best: number[][] = [Array.from({ length: cells.length + 1 }, (_, k) => (k === 0 ? 0 : -Infinity))]
  for (let i = 1; i <= width; i += 1)
    best.push(
      Array.from({ length: cells.length + 1 }, (_, k) =>
        Math.max(
          best[i - 1]?.[k] ?? -Infinity,
          k === 0 ? -Infinity : (best[i - 1]?.[k - 1] ?? -Infinity) + fitness(columns[i - 1] ?? "", kinds[k - 1] ?? ""),
        ),
      ),
    )
  const placed: Range[] = []
  let k = cells.length
  for (let i = width; i > 0; i -= 1) {
    // Of two places that fit alike, the earlier column gets the cell.
    const taken =
      k > 0 ? (best[i - 1]?.[k - 1] ?? -Infinity) + fitness(columns[i - 1] ?? "", kinds[k - 1] ?? "") : -Infinity
    if (k > 0 && taken > (best[i - 1]?.[k] ?? -Infinity)) {
      placed.unshift(cells[k - 1] as Range)
      k -= 1
    } else {
      const at = cells[k]?.start ?? cells.at(-1)?.end ?? 0
      placed.unshift({ start: at, end: at })
    }
  }
  return placed
}

const isBar = (block: Block | undefined) => block?.kind === "row" && block.end - block.start === 1

/** A run of blocks between lone "|" lines: `slots[i]` is what stands between bar i and the next, undefined when nothing does. */
export type BarredRun = { first: number; bars: number[]; slots: (Range | undefined)[]; lines: number }

/** A table has no empty lines: what stands after one is a caption or the text. */
const inCell = (block: Block | undefined) => block !== undefined && block.kind !== "row" && !block.apart

/** Runs of cells that each stand between lone "|" lines. */
export function barredRuns(source: Source, blocks: readonly Block[]): BarredRun[] {
  const runs: BarredRun[] = []
  for (let i = 0; i < blocks.length; i += 1) {
    if (!isBar(blocks[i])) continue
    const run: BarredRun = { first: i, bars: [i], slots: [], lines: 0 }
    let at = i + 1
    for (; at < blocks.length;) {
      let next = at
      while (next - at < 8 && inCell(blocks[next])) next += 1
      if (!isBar(blocks[next])) break
      const [from, to] = [blocks[at] as Block, blocks[next - 1] as Block]
      if (next > at && to.end - from.start > 3000) break
      run.slots.push(next > at ? trimRange(source.plain, from.start, to.end) : undefined)
      for (let k = at; k < next; k += 1) run.lines += 1
      run.bars.push(next)
      at = next + 1
    }
    if (run.slots.length > 0) runs.push(run)
    i = run.bars.at(-1) ?? i
  }
  return runs
}

/** The blocks that are cells of such tables: what begins with a dash there is no item of a list. */
export function cellBlocks(source: Source, blocks: readonly Block[]): ReadonlySet<number> {
  const cells = new Set<number>()
  for (const { bars, slots } of barredRuns(source, blocks))
    if (slots.length >= 4) for (let i = bars[0] ?? 0; i < (bars.at(-1) ?? 0); i += 1) cells.add(i)
  return cells
}

export type BarredRow = { bar: number; cells: (Range | undefined)[] }

/**
 * Cuts a run where each cell is followed by a bar and each row opens with one: a row of n cells takes n + 1 bars, so that an
 * empty cell and the end of a row look alike and only the number of columns tells them apart. It comes from the row that
 * numbers the columns (1, 2, 3 …), or is the width with which the rows come out best.
 */
export function barredRows(source: Source, run: BarredRun): BarredRow[] | null {
  const { slots } = run
  const filled = slots.filter((slot) => slot !== undefined).length
  if (slots.length < 8 || filled < 4) return null
  const heads: BarredRow[] = []
  let at = 0
  let width = 0
  const takeUntilEmpty = (): BarredRow => {
    let end = at
    while (end < slots.length && slots[end] !== undefined) end += 1
    const row = { bar: run.bars[at] ?? run.first, cells: slots.slice(at, end) }
    at = end + 1
    return row
  }
  heads.push(takeUntilEmpty())
  const text = (slot: Range | undefined) => (slot ? start(source, slot) : "")
  const headEnd = at
  const under: BarredRow[] = []
  for (let tries = 0; tries < 3 && width === 0 && at < slots.length; tries += 1) {
    const row = takeUntilEmpty()
    if (numbersColumns(row.cells.map(text))) width = row.cells.length
    else under.push(row)
  }
  if (width > 0) heads.push(...under)
  else {
    at = headEnd
    const [next] = under
    const opens = text(next?.cells[0])
    const shorter = next !== undefined && next.cells.length >= 2 && next.cells.length < (heads[0]?.cells.length ?? 0)
    if (
      shorter &&
      kindIn(cellKinds, opens) === "" &&
      next.cells.every((cell) => kindIn(cellKinds, text(cell)) === "")
    ) {
      heads.push(next)
      at += next.cells.length + 1
    }
  }
  const least = heads[0]?.cells.length ?? 0
  if (least < 2 && width === 0) return null
  if (width === 0) width = bestWidth(source, slots, at, least)
  if (width < 2) return null
  const rows: BarredRow[] = []
  while (at < slots.length) {
    let end = at + width
    if (end < slots.length && slots[end] !== undefined) {
      // Cells of this row are one with those above it: it ends at the next gap.
      end = at
      while (end < slots.length && (slots[end] !== undefined || end === at) && end - at < width) end += 1
    }
    const cells = slots.slice(at, Math.min(end, slots.length))
    if (cells.some((cell) => cell !== undefined)) rows.push({ bar: run.bars[at] ?? run.first, cells })
    at = end + 1
  }
  if (rows.length === 0) return null
  return [{ bar: run.first, cells: spreadHeads(source, heads, width) }, ...rows]
}

/** "1, 2, 3 …" or "A, B, 1, 2, 3=2/1": the row that numbers the columns. */
const numbersColumns = (cells: readonly string[]) => {
  const numbers = cells.map((cell) => /^\(?(\d{1,2})\)?(?: ?=.*)?$/u.exec(cell)?.[1])
  const figures = numbers.filter((number) => number !== undefined).map(Number)
  return (
    cells.length >= 3 &&
    figures.length >= 2 &&
    (figures[0] as number) <= 3 &&
    figures.every((number, i) => i === 0 || number > (figures[i - 1] as number)) &&
    cells.every((cell, i) => numbers[i] !== undefined || /^\(?[a-d]\)?$/u.test(cell))
  )
}

/** The number of columns with which most rows end at a gap and open with a number or an empty cell. */
function bestWidth(source: Source, slots: readonly (Range | undefined)[], from: number, least: number): number {
  let best = { width: 0, score: -Infinity }
  for (let width = least; width <= Math.min(least + 5, 14); width += 1) {
    // A header is seldom narrower than its rows: a greater width must earn it.
    let score = (least - width) * 0.3
    for (let at = from; at < slots.length; at += width + 1) {
      if (at + width >= slots.length) score += at + width === slots.length ? 1 : -0.5
      else score += slots[at + width] === undefined ? 1 : -2
      const first = slots[at]
      if (first === undefined) score += 0.2
      else score += kindIn(cellKinds, start(source, first)) === "number" ? 0.5 : -0.2
      if (slots.slice(at, at + width).every((slot) => slot === undefined)) score -= 2
    }
    if (score > best.score + 1e-9) best = { width, score }
  }
  return best.width
}

/** Heads of columns that share a head over them: "Cơ quan" over "chủ trì" and "phối hợp". */
const sharesWith: readonly (readonly [RegExp, RegExp])[] = [
  [/chủ trì|phối hợp/u, /cơ quan|đơn vị|thực hiện|phân công|tổ chức/u],
  [/bắt đầu|kết thúc|hoàn thành|^năm|^20\d\d|quý|tháng/u, /thời gian|tiến độ|lộ trình|giai đoạn|năm|kế hoạch/u],
  [/kế hoạch|ước|thực hiện|dự toán/u, /năm|kinh phí|số liệu|kết quả/u],
]

/** One head for each column: heads of a second line take the places of the heads they stand under. */
function spreadHeads(source: Source, heads: readonly BarredRow[], width: number): (Range | undefined)[] {
  const top = heads[0]?.cells ?? []
  const under = heads[1]?.cells ?? []
  const parents = top.length + under.length - width
  if (top.length >= width) return top.slice(0, width)
  if (under.length < 2 || parents < 1 || parents > top.length)
    return [...top, ...Array.from({ length: width - top.length }, () => undefined)]
  const below = under.map((cell) => (cell ? start(source, cell) : ""))
  const rule = sharesWith.find(([child]) => below.every((text) => child.test(text)))
  const suited = rule ? top.findIndex((cell) => cell !== undefined && rule[1].test(start(source, cell))) : -1
  const at = suited >= 0 && suited + parents <= top.length ? suited : top.length - parents
  return [...top.slice(0, at), ...under, ...top.slice(at + parents)]
}
