import { signedIn } from "#src/areas/access/web/index.ts"
import { ButtonLink } from "#src/ui/button.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { Kbd } from "#src/ui/kbd.tsx"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Panes } from "#src/ui/panes.tsx"
import { Filters, Views } from "#src/ui/views.tsx"
import { WorkGroup, WorkList, WorkRow } from "#src/ui/work-list.tsx"
import { inboxAddress, inboxParams, readInboxQuery, viewWords } from "./addresses.ts"
import { firstViewOf, loadInbox, viewsOf } from "./inbox-data.ts"
import { workText } from "./text.ts"
import { WorkDetailView } from "./work-detail.tsx"
import { loadWork } from "./work-model.ts"
import type { Route } from "./+types/inbox.ts"

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const params = new URL(request.url).searchParams
  const query = readInboxQuery(params, viewsOf(me.actor), firstViewOf(me.actor))
  return me.read(async (db) => ({
    inbox: await loadInbox(me, db, query),
    model: query.opened === null ? null : ((await loadWork(me, db, query.opened, 6)) ?? null),
    done: params.get("xong"),
  }))
}

type Loaded = Route.ComponentProps["loaderData"]

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const text = useText(workText)
  const { inbox, model, done } = loaderData
  const { query } = inbox
  const title = text.views[query.view]
  const said = done !== null && done in text.done ? text.done[done as keyof typeof text.done] : null
  return (
    <Panes
      title={`${title} (${inbox.total})`}
      side={<Side inbox={inbox} />}
      list={<List {...loaderData} title={title} said={model ? null : said} />}
      opened={model !== null}
      detail={
        model ? (
          <WorkDetailView
            model={model}
            listAddress={inboxAddress(query, { opened: null })}
            from={inboxParams(query)}
            said={said}
          />
        ) : undefined
      }
    />
  )
}

function Side({ inbox }: { inbox: Loaded["inbox"] }) {
  const text = useText(workText)
  const { query } = inbox
  const keep = { hop: viewWords[query.view], ...(query.closed ? { dong: "1" } : {}) }
  return (
    <>
      <Views
        title={text.views.title}
        of={inbox.views.map(({ view, count }) => ({
          label: text.views[view],
          to: `/viec?hop=${viewWords[view]}`,
          count,
          current: view === query.view,
        }))}
      />
      <Filters
        keep={keep}
        of={[
          {
            name: "loai",
            title: text.kinds.title,
            options: inbox.kinds.map(({ kind, count }) => ({
              value: kind,
              label: text.kinds[kind],
              count,
              checked: query.kinds.includes(kind),
              mark: <KindMark kind={kind} size={14} quiet />,
            })),
          },
          {
            name: "tinh-trang",
            title: text.states.title,
            options: inbox.states.map(({ state, count }) => ({
              value: state,
              label: text.states[state],
              count,
              checked: query.states.includes(state),
            })),
          },
        ]}
      />
    </>
  )
}

function List({ inbox, title, said }: Loaded & { title: string; said: string | null }) {
  const text = useText(workText)
  const language = useLanguage()
  const { query, groups } = inbox
  const count = (number: number) => formatNumber(number, language)
  const group = (name: (typeof groups)[number]["name"], amount: number | null) =>
    `${text.groups[name]}${amount === null ? "" : ` ${count(amount)}`}`
  return (
    <WorkList
      title={title}
      summary={query.closed ? text.list.closedWork : <Summary inbox={inbox} />}
      sort={
        <span className="work-sort">
          <a href={inboxAddress(query, { closed: !query.closed, states: [], after: null, opened: null })}>
            {query.closed ? text.list.openWork : text.list.closedWork}
          </a>
          <ButtonLink small hotkey="C" to="/viec/moi">
            {text.list.make}
          </ButtonLink>
        </span>
      }
      foot={<Foot next={inbox.next} first={query.after !== null} query={query} />}
    >
      {said ? <Notice kind="done">{said}</Notice> : null}
      {groups.length === 0 ? <Empty query={query} /> : null}
      {groups.map(({ name, count: amount, note, rows }) => (
        <WorkGroup
          key={name}
          id={`nhom-${name}`}
          title={group(name, amount)}
          overdue={name === "overdue"}
          {...(note ? { note } : {})}
        >
          {rows.map((row) => (
            <WorkRow key={row.to} {...row} />
          ))}
        </WorkGroup>
      ))}
    </WorkList>
  )
}

function Summary({ inbox }: { inbox: Loaded["inbox"] }) {
  const words = useText(workText).list
  const language = useLanguage()
  const count = formatNumber(inbox.total, language)
  return (
    <>
      {words.count(inbox.counted ? count : words.atLeast(count))}
      {inbox.overdue > 0 ? (
        <>
          {" · "}
          <span className="late">{words.late(formatNumber(inbox.overdue, language))}</span>
        </>
      ) : null}
      {inbox.dueToday > 0 ? ` · ${words.today(formatNumber(inbox.dueToday, language))}` : null}
    </>
  )
}

function Foot({ next, first, query }: { next: string | null; first: boolean; query: Loaded["inbox"]["query"] }) {
  const words = useText(workText).list
  return (
    <>
      <Pager
        next={next ?? undefined}
        previous={first ? inboxAddress(query, { after: null, opened: null }) : undefined}
      />
      <p className="keys">
        <span className="sr">{words.keysTitle}</span>
        <span>
          <Kbd of="J" /> <Kbd of="K" /> {words.keysMove}
        </span>
        <span>
          <Kbd of="Enter" /> {words.keysOpen}
        </span>
        <span>{words.keysDays}</span>
        <a href={`/viec.csv?${inboxParams(query, { after: null, opened: null })}`}>{words.export}</a>
      </p>
    </>
  )
}

function Empty({ query }: { query: Loaded["inbox"]["query"] }) {
  const words = useText(workText).list.empty
  const [title, lead] =
    words[query.kinds.length + query.states.length > 0 ? "filtered" : query.closed ? "closed" : query.view]
  return <EmptyState {...(title ? { title } : {})}>{lead}</EmptyState>
}
