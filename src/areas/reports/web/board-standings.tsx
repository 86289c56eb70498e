import { CountBar } from "#src/ui/bar.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { Figure, FigureStrip } from "#src/ui/figure.tsx"
import { formatDay, formatNumber, formatPercent } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Mosaic } from "#src/ui/mosaic.tsx"
import { addDays } from "#src/base/plain-date.ts"
import { cellsOf, countTargets } from "../rules/index.ts"
import { worksAddress } from "./addresses.ts"
import type { BoardShown } from "./board-data.ts"
import { boardText } from "./board-text.ts"

/** Five figures of the month, each opening to what it counts. */
export function MonthStrip({ board }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  const { days, month, counts } = board
  const number = count(Number(days.day.slice(5, 7)))
  const targets = countTargets(board.targets)
  const of = (outlook: string) => board.targets.filter((target) => target.outlook === outlook).length
  const judged = counts.done + counts.overdue
  const share = (of: number | null) => (of === null ? "–" : formatPercent(of * 100, language))
  const range = { cutOff: days.day, assignedFrom: days.monthStart }
  const opened = (query: string) => `/so-lieu?ngay=${days.day}${query}`
  return (
    <FigureStrip
      label={text.strip(number, formatDay(days.day))}
      of={[
        {
          term: text.assigned(number),
          value: count(month.assigned),
          to: worksAddress(range),
          note: text.assignedNote(count(month.assignedBefore)),
        },
        {
          term: text.done(number),
          value: count(month.doneInTime + month.doneLate),
          note: text.doneNote(count(month.doneInTime), count(month.doneLate)),
          to: worksAddress({
            cutOff: days.day,
            standings: ["done-in-time", "done-late"],
            doneFrom: days.monthStart,
            doneTo: days.day,
          }),
        },
        {
          term: text.onTime,
          value: share(counts.onTimeShare),
          note: text.onTimeNote(count(counts["done-in-time"]), count(judged), share(counts.completionShare)),
          to: worksAddress({
            cutOff: days.day,
            standings: ["done-in-time", "done-late", "overdue"],
            assignedFrom: days.yearStart,
          }),
        },
        {
          term: text.targets,
          value: `${count(targets.reached)}/${count(targets.total)}`,
          to: opened("&nhan-dinh=met&nhan-dinh=exceeded"),
          note: text.targetsNote(count(of("hard")), count(of("push"))),
        },
        {
          term: text.stale,
          value: count(targets.stale + targets.noData),
          to: opened("&nhan-dinh=stale&nhan-dinh=no-data"),
          note: text.staleNote(count(targets.stale), count(targets.noData)),
        },
      ]}
    />
  )
}

/** The 2×2 of the works assigned since the year began. */
export function StandingMosaic({ board }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const { counts, days, earlier } = board
  const count = (value: number) => formatNumber(value, language)
  const to = (standings: Parameters<typeof worksAddress>[0]["standings"]) =>
    worksAddress({ cutOff: days.day, assignedFrom: days.yearStart, ...(standings ? { standings } : {}) })
  return (
    <section className="c7" aria-labelledby="hinh">
      <h2 id="hinh">
        <span>
          <Figure to={to(undefined)}>{text.mosaic(count(counts.assigned))}</Figure>
        </span>
        <small>{text.mosaicNote}</small>
      </h2>
      <Mosaic
        counts={cellsOf(counts)}
        links={{
          doneOnTime: to(["done-in-time"]),
          doneLate: to(["done-late"]),
          openOnTime: to(["open-in-time", "no-deadline"]),
          openLate: to(["overdue"]),
        }}
      />
      <p className="cap">
        {text.mosaicCaption} {counts["no-deadline"] > 0 ? `${text.noDeadline(count(counts["no-deadline"]))} ` : ""}
        {earlier > 0 ? (
          <>
            <Figure
              to={worksAddress({ cutOff: days.day, standings: ["overdue"], assignedTo: addDays(days.yearStart, -1) })}
            >
              {text.earlier(count(earlier))}
            </Figure>{" "}
            {text.earlierNote}{" "}
          </>
        ) : null}
        {text.formulas}
      </p>
    </section>
  )
}

const mostUnits = 7

/** Where the overdue work lies. */
export function UnitTable({ board }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const { days, late, counts } = board
  const count = (value: number) => formatNumber(value, language)
  const units = board.units.toSorted(
    (a, b) => b.late - a.late || (b.longest ?? 0) - (a.longest ?? 0) || b.assigned - a.assigned,
  )
  const longest = Math.max(0, ...units.map((unit) => unit.longest ?? 0))
  const most = Math.max(0, ...units.map((unit) => unit.late))
  const hidden = units.slice(mostUnits)
  const inYear = (unitId: number | null) =>
    worksAddress({ cutOff: days.day, assignedFrom: days.yearStart, unitId: unitId ?? 0 })
  const lateOf = (unitId: number | null) =>
    worksAddress({ cutOff: days.day, standings: ["overdue"], unitId: unitId ?? 0 })
  return (
    <section className="c5" aria-labelledby="don-vi">
      <h2 id="don-vi">
        {text.byUnit} <small>{text.byUnitNote}</small>
      </h2>
      {units.length === 0 ? (
        <EmptyState title={text.noUnits} />
      ) : (
        <div className="scroll">
          <table className="table units">
            <thead>
              <tr>
                <th scope="col">{text.unit}</th>
                <th scope="col" className="num">
                  {text.assignedShort}
                </th>
                <th scope="col" className="num">
                  {text.late}
                </th>
                <th scope="col" className="chart">
                  <span className="sr">{text.chart}</span>
                </th>
                <th scope="col" className="num">
                  {text.longest}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.slice(0, mostUnits).map((unit) => (
                <tr key={unit.unitId ?? 0}>
                  <th scope="row">
                    <span className="one-line">{unit.name === "" ? text.noUnit : unit.name}</span>
                  </th>
                  <td className="num">
                    <Figure to={inYear(unit.unitId)}>{count(unit.assigned)}</Figure>
                  </td>
                  <td className={unit.late > 0 ? "num late" : "num"}>
                    {unit.late > 0 ? <Figure to={lateOf(unit.unitId)}>{count(unit.late)}</Figure> : count(0)}
                  </td>
                  <td className="chart">
                    <CountBar value={unit.late} of={most} tone="late" />
                  </td>
                  <td className="num">
                    {unit.longest === null ? <span className="none">–</span> : text.days(count(unit.longest))}
                  </td>
                </tr>
              ))}
              {hidden.length > 0 ? (
                <tr>
                  <th scope="row" className="muted">
                    {text.otherUnits(count(hidden.length))}
                  </th>
                  <td className="num">{count(hidden.reduce((sum, unit) => sum + unit.assigned, 0))}</td>
                  <td className="num">{count(hidden.reduce((sum, unit) => sum + unit.late, 0))}</td>
                  <td className="chart"> </td>
                  <td className="num"> </td>
                </tr>
              ) : null}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{text.all}</th>
                <td className="num">
                  <Figure to={worksAddress({ cutOff: days.day, assignedFrom: days.yearStart })}>
                    {count(counts.assigned)}
                  </Figure>
                </td>
                <td className="num">
                  <Figure to={worksAddress({ cutOff: days.day, standings: ["overdue"] })}>{count(late)}</Figure>
                </td>
                <td className="chart"> </td>
                <td className="num">{late === 0 ? <span className="none">–</span> : text.days(count(longest))}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <p className="cap">{text.workingDays}</p>
    </section>
  )
}
