import { ShareBar } from "#src/ui/bar.tsx"
import { Figure } from "#src/ui/figure.tsx"
import { formatDay, formatNumber, formatShortDay } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { worksAddress } from "./addresses.ts"
import type { BoardShown } from "./board-data.ts"
import { boardText } from "./board-text.ts"

const mostWaiting = 3
const mostDue = 5
const mostPlans = 3

/** What waits for a leader's word, longest first. */
export function Waiting({ board: { waiting, days } }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  const of = (kind: (typeof waiting)[number]["waitsFor"]) =>
    count(waiting.filter((work) => work.waitsFor === kind).length)
  const longest = waiting.toSorted((a, b) => b.waited - a.waited)
  return (
    <section className="c6" aria-labelledby="cho">
      <h2 id="cho">
        {text.waiting}{" "}
        {waiting.length > 0 ? (
          <small>{text.waitingNote(of("acceptance"), of("extension"), of("obstacle"))}</small>
        ) : null}
      </h2>
      {waiting.length === 0 ? (
        <p className="cap">{text.noneWaiting}</p>
      ) : (
        <ol className="items">
          {longest.slice(0, mostWaiting).map((work) => (
            <li key={`${work.id} ${work.waitsFor}`}>
              <span className={work.waited > 2 ? "soon" : undefined}>{text.waited(count(work.waited))}</span>
              <span>
                <a className="one-line" href={`/viec/${work.id}`}>
                  {work.title}
                </a>
                <small className="one-line">
                  {[
                    work.unit,
                    text.waitsFor[work.waitsFor],
                    work.askedDueOn === null ? "" : text.askedDue(shortDay(work.askedDueOn, days.day)),
                  ]
                    .filter((word) => word !== "")
                    .join(" · ")}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
      {waiting.length > mostWaiting ? (
        <p className="cap">
          <Figure to="/viec?hop=nghiem-thu">{text.moreRows(count(waiting.length - mostWaiting))}</Figure>
        </p>
      ) : null}
    </section>
  )
}

const shortDay = (day: Parameters<typeof formatDay>[0], beside: string): string =>
  day.slice(0, 4) === beside.slice(0, 4) ? formatShortDay(day) : formatDay(day)

/** What is due from today to Sunday. */
export function DueThisWeek({ board: { due, dueCount, days } }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  return (
    <section className="c6" aria-labelledby="tuan-nay">
      <h2 id="tuan-nay">
        {text.due}{" "}
        {dueCount > 0 ? (
          <small>
            <Figure
              to={worksAddress({
                cutOff: days.day,
                standings: ["open-in-time"],
                dueFrom: days.day,
                dueTo: days.weekEnd,
              })}
            >
              {text.dueNote(count(dueCount))}
            </Figure>
          </small>
        ) : null}
      </h2>
      {due.length === 0 ? (
        <p className="cap">{text.noneDue}</p>
      ) : (
        <ol className="items tight">
          {due.slice(0, mostDue).map((work) => (
            <li key={work.id}>
              <span>{formatShortDay(work.dueOn)}</span>
              <span className="one-line">
                <a href={`/viec/${work.id}`}>{work.title}</a>
                <small>{work.unit === "" ? text.noUnit : work.unit}</small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The breakthroughs of the newest plan, and the newest plans with their work. */
export function Plans({ board: { breakthroughs, plans, days } }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  const shown = plans.filter((plan) => plan.done + plan.open > 0).slice(0, mostPlans)
  return (
    <>
      {breakthroughs && breakthroughs.items.length > 0 ? (
        <section className="c12" aria-labelledby="dot-pha">
          <h2 id="dot-pha">
            {text.breakthroughs(breakthroughs.items.length)}{" "}
            <small>
              <a className="fig" href={`/ke-hoach/${breakthroughs.planId}`}>
                {breakthroughs.document}
              </a>
            </small>
          </h2>
          <ol className="brk3">
            {breakthroughs.items.slice(0, 3).map((item) => (
              <Progress
                key={item.id}
                title={item.title}
                done={item.done}
                total={item.assigned}
                overdue={item.overdue}
                to={(standings) =>
                  worksAddress({
                    cutOff: days.day,
                    nodeId: item.id,
                    documentId: breakthroughs.documentId,
                    ...(standings ? { standings } : {}),
                  })
                }
              />
            ))}
          </ol>
        </section>
      ) : null}
      {shown.length > 0 ? (
        <section className="c12" aria-labelledby="van-ban">
          <h2 id="van-ban">
            {text.plans}{" "}
            <small>
              <a className="fig" href="/ke-hoach">
                {count(plans.length)}
              </a>
            </small>
          </h2>
          <ol className="brk3">
            {shown.map((plan) => (
              <Progress
                key={plan.planId}
                title={plan.symbol === "" ? plan.title : `${plan.symbol}: ${plan.title}`}
                open={`/ke-hoach/${plan.planId}`}
                done={plan.done}
                total={plan.done + plan.open}
                overdue={plan.overdue}
                to={(standings) =>
                  worksAddress({ cutOff: days.day, documentId: plan.documentId, ...(standings ? { standings } : {}) })
                }
              />
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

type ProgressProps = {
  title: string
  open?: string
  done: number
  total: number
  overdue: number
  to(standings?: ("done-in-time" | "done-late" | "overdue" | "open-in-time" | "no-deadline")[]): string
}

function Progress({ title, open, done, total, overdue, to }: ProgressProps) {
  const text = useText(boardText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  return (
    <li>
      <p className={open ? "t one-line" : "t two-lines"}>
        {open ? (
          <a className="fig" href={open}>
            {title}
          </a>
        ) : (
          <Figure to={to()}>{title}</Figure>
        )}
      </p>
      <ShareBar done={done} overdue={overdue} total={total} />
      {total === 0 ? (
        <p className="m">{text.noWork}</p>
      ) : (
        <p className="m">
          <b>
            <Figure to={to(["done-in-time", "done-late"])}>{text.doneOf(count(done), count(total))}</Figure>
          </b>
          {" · "}
          <Figure to={to(["open-in-time", "no-deadline"])}>{text.inTime(count(total - done - overdue))}</Figure>
          {" · "}
          {overdue > 0 ? (
            <Figure to={to(["overdue"])}>
              <span className="late">{text.lateCount(count(overdue))}</span>
            </Figure>
          ) : (
            text.lateCount(count(0))
          )}
        </p>
      )}
    </li>
  )
}
