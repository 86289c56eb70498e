import { ActionForm, QueryForm } from "./action-form.tsx"
import { Bar, CountBar, ShareBar } from "./bar.tsx"
import { Actions, Button, ButtonLink } from "./button.tsx"
import { DataTable } from "./data-table.tsx"
import { DefinitionList } from "./definition-list.tsx"
import { Disclosure } from "./disclosure.tsx"
import { EmptyState } from "./empty-state.tsx"
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  FileField,
  LookupField,
  NumberField,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
} from "./field.tsx"
import { Figure, FigureStrip } from "./figure.tsx"
import { FileList } from "./file-list.tsx"
import { board, detail, groups, inbox, parts, person, review } from "./gallery-words.ts"
import { Highlighted, NodeTag, SpanStateMark } from "./highlighted.tsx"
import { Kbd } from "./kbd.tsx"
import { KindMark } from "./kind-mark.tsx"
import { useLanguage } from "./language.tsx"
import { Mosaic } from "./mosaic.tsx"
import { Notice } from "./notice.tsx"
import { DocumentTitle, Page } from "./page.tsx"
import { Pager } from "./pager.tsx"
import { Detail, DetailHeader, DetailSection, Panes } from "./panes.tsx"
import { PrintButton } from "./print-button.tsx"
import { deskPlaces, Shell } from "./shell.tsx"
import { Status } from "./status.tsx"
import { Segments, Tabs } from "./tabs.tsx"
import { Steps, Timeline } from "./timeline.tsx"
import { Tree } from "./tree.tsx"
import { Filters, Views } from "./views.tsx"
import { WorkGroup, WorkList, WorkRow } from "./work-list.tsx"

export type GalleryView = "parts" | "inbox" | "detail" | "board" | "review"

const paths: Record<GalleryView, string> = {
  parts: "/ke-hoach",
  inbox: "/viec",
  detail: "/viec",
  board: "/dieu-hanh",
  review: "/van-ban",
}

/** Every component in its states, on the pages it is made for. Only tests and development show it. */
export default function Gallery({ view = "parts", path: given }: { view?: GalleryView; path?: string }) {
  const language = useLanguage()
  const path = given ?? paths[view]
  return (
    <Shell
      places={deskPlaces(path, language, true)}
      person={person.name}
      unitName={person.unit}
      language={language}
      path={path}
    >
      {view === "parts" ? (
        <Parts />
      ) : view === "board" ? (
        <Board />
      ) : view === "review" ? (
        <Review />
      ) : (
        <Inbox opened={view === "detail"} />
      )}
    </Shell>
  )
}

function Inbox({ opened }: { opened: boolean }) {
  const side = (
    <>
      <Views
        title={inbox.standing}
        of={inbox.views.map(([label, count], place) => ({ label, count, to: `#v${place}`, current: place === 0 }))}
      />
      <Views
        title={inbox.saved}
        saved
        of={inbox.savedViews.map(([label, count], place) => ({ label, count, to: `#s${place}`, late: place === 1 }))}
      />
      <Filters
        of={[
          {
            name: "loai",
            title: inbox.kinds,
            options: inbox.kindOptions.map(([value, label, count]) => ({
              value,
              label,
              count,
              checked: true,
              mark: <KindMark kind={value} size={14} quiet />,
            })),
          },
          {
            name: "tinh-trang",
            title: inbox.states,
            options: inbox.stateOptions.map(([value, label, count]) => ({ value, label, count })),
          },
        ]}
      />
    </>
  )
  const list = (
    <WorkList
      title={inbox.title}
      summary={[
        inbox.summary[0],
        <span key="late" className="late">
          {inbox.summary[1]}
        </span>,
        inbox.summary[2],
      ]}
      sort={[
        inbox.sort[0],
        <a key="sort" href="#xep">
          {inbox.sort[1]}
        </a>,
      ]}
      foot={<Pager next="#sau" shown={{ from: 1, to: 7, total: 1418 }} />}
    >
      {groups.map(({ rows, ...group }) => (
        <WorkGroup key={group.id} {...group}>
          {rows.map((row) => (
            <WorkRow key={row.title} {...row} />
          ))}
        </WorkGroup>
      ))}
    </WorkList>
  )
  return <Panes title={inbox.tab} side={side} list={list} detail={<TaskDetail />} opened={opened} />
}

function TaskDetail() {
  return (
    <Detail back={{ label: detail.back, to: "/viec" }}>
      <DetailHeader
        eyebrow={
          <>
            <KindMark kind="task" size={14} quiet />
            {detail.eyebrow}
          </>
        }
        title={detail.title}
        openTo="/viec/nv-0412"
        state={
          <>
            <b>{detail.state}</b>
            <span>
              <b>{detail.left[0]}</b>
              {detail.left[1]}
            </span>
            <span className="muted">{detail.measure}</span>
          </>
        }
      />
      <Actions why={detail.why}>
        {detail.actions.map(([label, key], place) => (
          <ButtonLink key={key} to={`#${key}`} hotkey={key} look={place === 0 ? "primary" : "usual"}>
            {label}
          </ButtonLink>
        ))}
      </Actions>
      <DetailSection title={detail.six}>
        <DefinitionList of={detail.definitions} />
      </DetailSection>
      <DetailSection title={detail.clause} link={{ label: detail.clauseLink, to: "/van-ban/1" }}>
        <blockquote className="clause">
          {detail.clauseText[0]}
          <em>{detail.clauseText[1]}</em>
          {detail.clauseText[2]}
        </blockquote>
      </DetailSection>
      <DetailSection title={detail.evidence} count={detail.evidenceCount} link={{ label: detail.addFile, to: "#them" }}>
        <FileList of={detail.files} />
      </DetailSection>
      <DetailSection title={detail.history} count={detail.historyCount}>
        <Timeline of={detail.happenings} />
      </DetailSection>
      <p className="keys">
        {detail.keys.map(([one, two, words]) => (
          <span key={one}>
            <Kbd of={one} /> {two ? <Kbd of={two} /> : null} {words}
          </span>
        ))}
      </p>
    </Detail>
  )
}

function Board() {
  const unitLongest = Math.max(...board.unitRows.map((row) => row[2]))
  return (
    <main className="sheet" id="noi-dung" tabIndex={-1}>
      <DocumentTitle of={board.tab} />
      <header className="mast">
        <div>
          <p className="org">{board.org}</p>
          <h1>
            <Figure to="#qua-han">{board.headline[0]}</Figure>
            {board.headline[1]}
          </h1>
        </div>
        <div className="asof">
          <p>
            <b>{board.asof}</b>
          </p>
          <p>{board.ages}</p>
          <p className="tools">
            <ButtonLink small to="#ky">
              {board.other}
            </ButtonLink>
            <PrintButton />
          </p>
        </div>
      </header>
      <FigureStrip label={board.strip} of={board.figures} />
      <div className="cols">
        <section className="c7">
          <h2>
            {board.all[0]} <small>{board.all[1]}</small>
          </h2>
          <Mosaic
            counts={{ doneOnTime: 141, doneLate: 12, openOnTime: 52, openLate: 9 }}
            links={{ doneOnTime: "#a", doneLate: "#b", openOnTime: "#c", openLate: "#d" }}
          />
          <p className="cap">{board.cap}</p>
        </section>
        <section className="c5">
          <DataTable
            className="units"
            caption={board.units}
            captionNote={board.unitsNote}
            rows={board.unitRows}
            rowKey={(row) => row[0]}
            columns={[
              {
                key: "unit",
                header: board.unitHeads[0],
                cell: (row) => <Figure to="#u">{row[0]}</Figure>,
                footer: board.whole,
              },
              {
                key: "given",
                header: board.unitHeads[1],
                numeric: true,
                cell: (row) => <Figure to="#g">{row[1]}</Figure>,
                footer: <Figure to="#g">{214}</Figure>,
              },
              {
                key: "late",
                header: board.unitHeads[2],
                numeric: true,
                cell: (row) => (
                  <span className={row[2] > 0 ? "late" : undefined}>
                    <Figure to="#l">{row[2]}</Figure>
                  </span>
                ),
                footer: 9,
              },
              {
                key: "bar",
                header: board.unitHeads[3],
                headerHidden: true,
                phone: "off",
                cell: (row) => <CountBar value={row[2]} of={unitLongest} tone="late" />,
              },
              { key: "longest", header: board.unitHeads[4], numeric: true, cell: (row) => row[3] },
            ]}
          />
        </section>
        <section className="c12">
          <DataTable
            className="targets"
            caption={board.targets}
            captionNote={board.targetsNote}
            rows={board.targetRows}
            rowKey={(row) => row.name}
            columns={[
              { key: "name", header: board.targetHeads[0], cell: (row) => <Figure to="#t">{row.name}</Figure> },
              {
                key: "value",
                header: board.targetHeads[1],
                numeric: true,
                cell: (row) => (
                  <b>
                    <Figure to={row.bar ? "#v" : undefined}>{row.value}</Figure>
                  </b>
                ),
              },
              { key: "plan", header: board.targetHeads[2], numeric: true, cell: (row) => row.plan },
              { key: "share", header: board.targetHeads[3], numeric: true, cell: (row) => row.share },
              { key: "before", header: board.targetHeads[4], numeric: true, cell: (row) => row.before },
              {
                key: "bar",
                header: board.targetHeads[5],
                phone: "broad",
                cell: (row) =>
                  row.bar ? (
                    <Bar value={row.bar[0]} plan={row.bar[1]} before={row.bar[2]} />
                  ) : (
                    <span className="none">–</span>
                  ),
              },
              {
                key: "on",
                header: board.targetHeads[6],
                cell: (row) => (
                  <span className="nb">
                    {row.on} <span className="muted">{row.age}</span>
                  </span>
                ),
              },
              {
                key: "verdict",
                header: board.targetHeads[7],
                phone: "broad",
                cell: (row) => (
                  <>
                    <span className={row.tone}>{row.verdict}</span> <span className="quiet">{row.reason}</span>
                  </>
                ),
              },
            ]}
          />
        </section>
        <section className="c6">
          <h2>
            {board.waiting[0]} <small>{board.waiting[1]}</small>
          </h2>
          <ol className="items">
            {board.waitingRows.map(([age, title, who]) => (
              <li key={title}>
                <span className="soon">{age}</span>
                <span>
                  <a href="#w">{title}</a>
                  <small>{who}</small>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section className="c12">
          <h2>
            {board.breaks[0]} <small>{board.breaks[1]}</small>
          </h2>
          <ol className="brk3">
            {board.breakRows.map((row) => (
              <li key={row.title}>
                <p className="t">
                  <Figure to="#b">{row.title}</Figure>
                </p>
                <ShareBar done={row.done} overdue={row.overdue} total={row.total} />
                <p className="m">
                  <b>{row.said}</b>
                  {row.rest}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <footer className="foot">
        <p>{board.foot}</p>
      </footer>
    </main>
  )
}

function Review() {
  return (
    <main id="noi-dung" tabIndex={-1}>
      <DocumentTitle of={review.tab} />
      <div className="rvbar">
        <h1>{review.tab}</h1>
        <ul className="tally">
          {review.tally.map(([state, words]) => (
            <li key={state}>
              <span className={`sp ${state}`}>{words}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="rvgrid">
        <section className="doc" aria-labelledby="vb">
          <div className="inner">
            <p className="docmeta">{review.meta}</p>
            <div className="text">
              <h2 id="vb">{review.heading}</h2>
              <p>
                <Highlighted text={review.passage} spans={review.spans} remarks={review.remarks} />
              </p>
            </div>
          </div>
        </section>
        <section className="plan" aria-labelledby="kh">
          <div className="head">
            <h2 id="kh">{review.plan}</h2>
            <p className="muted">{review.planLead}</p>
          </div>
          <h3>
            <KindMark kind="task" size={10} quiet /> {review.part[0]} <span>{review.part[1]}</span>
          </h3>
          <ol>
            {review.nodes.map((node) => (
              <li key={node.id} className={`node ${node.state}`} id={node.id}>
                <NodeTag kind={node.kind} number={node.number} />
                <div>
                  <p className="t">{node.title}</p>
                  <p className="m">{node.meta}</p>
                  {node.state === "ask" ? <Doubt /> : null}
                </div>
                <p className="stt">
                  <b>
                    <SpanStateMark state={node.state === "chg open" ? "chg" : node.state} />
                    {node.word}
                  </b>
                  <small>{node.sure}</small>
                </p>
                {node.state === "chg open" ? <NodeForm /> : null}
              </li>
            ))}
          </ol>
          <div className="confirm">
            <p>
              <b>{review.confirm[0]}</b>
              {review.confirm[1]}
            </p>
            <Button look="primary">{review.confirmButton}</Button>
          </div>
        </section>
      </div>
    </main>
  )
}

function Doubt() {
  return (
    <>
      <p className="doubt">
        <b>{review.doubt[0]}</b>
        {review.doubt[1]}
      </p>
      <p className="opts">
        {review.options.map((option) => (
          <Button key={option} small type="button">
            {option}
          </Button>
        ))}
      </p>
    </>
  )
}

function NodeForm() {
  return (
    <ActionForm id="n7" requestKey="11111111-1111-4111-8111-111111111111" seenVersion={3} layout="two">
      <TextAreaField name="title" label={review.fields.title} value={review.titleValue} rows={2} wide />
      <SelectField name="lead" label={review.fields.lead} value="1" options={review.leads} />
      <DateField name="due" label={review.fields.due} value="2025-12-31" />
      <TextField
        name="product"
        label={review.fields.product}
        hint={review.fields.productHint}
        value={review.product}
        wide
      />
      <Actions>
        <Button look="primary" hotkey="S">
          {review.save}
        </Button>
        <Button type="button">{review.splitIt}</Button>
        <Button type="button" look="plain">
          {review.again}
        </Button>
      </Actions>
    </ActionForm>
  )
}

function Parts() {
  const [form, table, notices, statuses, lists] = [
    parts.sections.form,
    parts.sections.table,
    parts.sections.notices,
    parts.sections.statuses,
    parts.sections.lists,
  ]
  return (
    <Page
      title={parts.title}
      lead={parts.lead}
      crumbs={parts.crumbs}
      actions={
        <>
          <ButtonLink to="#in">{parts.labels.draft}</ButtonLink>
          <Button look="danger" type="button">
            {parts.labels.withdraw}
          </Button>
        </>
      }
      notice={
        <Notice kind="done" title={parts.notices[2][1]}>
          {parts.notices[2][2]}
        </Notice>
      }
      aside={
        <>
          <p>{parts.aside}</p>
          <Steps of={parts.steps} />
        </>
      }
    >
      <section aria-labelledby="p-form">
        <h2 id="p-form">{form}</h2>
        <ExampleForm />
      </section>
      <section aria-labelledby="p-table">
        <h2 id="p-table">{table}</h2>
        <ExampleTable />
      </section>
      <section aria-labelledby="p-notices">
        <h2 id="p-notices">{notices}</h2>
        <div className="stack">
          {parts.notices.map(([kind, title, words]) => (
            <Notice key={kind} kind={kind} title={title}>
              {words}
            </Notice>
          ))}
          <EmptyState title={parts.empty[0]}>{parts.empty[1]}</EmptyState>
        </div>
      </section>
      <section aria-labelledby="p-status">
        <h2 id="p-status">{statuses}</h2>
        <p className="acts">
          {(["overdue", "today", "soon", "running", "done", "waiting"] as const).map((standing) => (
            <Status key={standing} standing={standing} />
          ))}
        </p>
        <p className="acts">
          {(["task", "dossier", "petition", "recommendation", "goal", "target", "breakthrough"] as const).map(
            (kind) => (
              <KindMark key={kind} kind={kind} />
            ),
          )}
        </p>
        <p className="acts">
          <Bar value={120} plan={100} before={80} tone="done" />
          <Bar value={0} plan={100} />
          <Bar value={40} plan={100} tone="late" said={{ value: "40%", plan: "100%" }} />
        </p>
      </section>
      <section aria-labelledby="p-lists">
        <h2 id="p-lists">{lists}</h2>
        <Tree of={parts.tree} label={parts.treeLabel} />
        <Disclosure title={parts.derivation} note={parts.derivationNote} open>
          <p>{parts.derivationText}</p>
        </Disclosure>
        <Timeline full of={detail.happenings} />
        <FileList of={[]} />
      </section>
    </Page>
  )
}

function ExampleForm() {
  const { labels, sent, errors, refusal } = parts
  return (
    <ActionForm
      requestKey="22222222-2222-4222-8222-222222222222"
      seenVersion={7}
      sent={sent}
      errors={errors}
      refusal={refusal}
      layout="two"
      multipart
    >
      <TextField name="title" label={labels.title} hint={labels.titleHint} wide />
      <TextAreaField name="reason" label={labels.reason} wide optional />
      <DateField name="due" label={labels.due} />
      <NumberField name="money" label={labels.money} unit={labels.unit} whole />
      <SelectField name="lead" label={labels.lead} options={parts.units} />
      <LookupField name="watcher" label={labels.lookup} options={parts.units} optional />
      <CheckboxGroup name="partners" label={labels.partners} options={parts.units} />
      <RadioGroup name="priority" label={labels.priority} options={parts.priorities} />
      <CheckboxField name="agree" label={labels.agree} wide />
      <FileField name="file" label={labels.file} maxBytes={20_000_000} wide optional />
      <Actions>
        <Button look="primary" hotkey="S">
          {labels.send}
        </Button>
        <Button name="draft" value="yes">
          {labels.draft}
        </Button>
        <ButtonLink to="/viec" look="plain">
          {labels.cancel}
        </ButtonLink>
      </Actions>
    </ActionForm>
  )
}

function ExampleTable() {
  return (
    <>
      <Tabs
        label={parts.tabsLabel}
        of={parts.tabs.map(([label, count], place) => ({
          label,
          to: `#tab${place}`,
          current: place === 1,
          ...(count === undefined ? {} : { count }),
        }))}
      />
      <QueryForm action="/ke-hoach">
        <TextField name="q" label={parts.search} type="search" />
        <SelectField name="don-vi" label={parts.labels.lead} options={parts.units} />
        <Button>{parts.apply}</Button>
      </QueryForm>
      <div className="acts">
        <Segments
          label={parts.segmentsLabel}
          of={parts.segments.map((label, place) => ({ label, to: `#ky${place}`, current: place === 1 }))}
        />
      </div>
      <DataTable
        caption={parts.registry}
        captionNote={parts.registryNote}
        rows={parts.rows}
        rowKey={(row) => row[0]}
        isCurrent={(row) => row[0] === "NV-0397"}
        columns={[
          { key: "code", header: parts.heads[0], cell: (row) => <span className="nb">{row[0]}</span> },
          {
            key: "title",
            header: parts.heads[1],
            names: true,
            phone: "broad",
            cell: (row) => <a href={`#${row[0]}`}>{row[1]}</a>,
            footer: parts.total,
          },
          { key: "unit", header: parts.heads[2], cell: (row) => row[2] },
          {
            key: "due",
            header: parts.heads[3],
            sort: { to: "#sort", now: "ascending" },
            cell: (row) => <span className="nb">{row[3]}</span>,
          },
          { key: "state", header: parts.heads[4], cell: (row) => <Status standing={row[4]} /> },
          { key: "money", header: parts.heads[5], numeric: true, cell: (row) => row[5], footer: parts.totalValue },
        ]}
      />
      <Pager previous="#truoc" next="#sau" shown={{ from: 51, to: 100, total: 26_595 }} />
    </>
  )
}
