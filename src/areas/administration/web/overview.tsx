import { data } from "react-router"
import { listAccounts, may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { existsOn, listPostHolders, listPosts, listUnits } from "#src/areas/organisation/index.ts"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import "./administration.css"
import type { Route } from "./+types/overview.ts"
import { administrationText } from "./text.ts"

const menu = [
  ["units", "/quan-tri/don-vi", "organisation.manage"],
  ["reorganise", "/quan-tri/sap-xep", "organisation.manage"],
  ["people", "/quan-tri/nguoi", "organisation.manage"],
  ["calendar", "/quan-tri/lich", "calendar.manage"],
  ["tokens", "/quan-tri/khoa-api", "organisation.manage"],
  ["journal", "/quan-tri/nhat-ky", "journal.view"],
  ["api", "/quan-tri/api", "organisation.manage"],
] as const

export async function loader({ context }: Route.LoaderArgs) {
  const me = signedIn(context)
  const links = menu.filter(([, , right]) => may(me.actor, right)).map(([key, to]) => ({ key, to }))
  if (links.length === 0) throw data(null, { status: 403 })
  const { authorityId } = me.actor
  return me.read(async (db) => {
    const units = await listUnits(db, authorityId)
    const name = units.find((unit) => unit.id === authorityId)?.name ?? me.actor.unitName
    if (!may(me.actor, "organisation.manage")) return { name, links, counts: [] }
    const posts = (await listPosts(db, authorityId)).filter((post) => existsOn(post, me.today))
    const holders = await listPostHolders(db, authorityId, me.today)
    const accounts = await listAccounts(db, authorityId, { limit: 2000 })
    const held = new Set(holders.map((holder) => holder.postId))
    const counts = [
      { key: "units", count: units.filter((unit) => existsOn(unit, me.today)).length, to: "/quan-tri/don-vi" },
      { key: "posts", count: posts.length, to: "/quan-tri/don-vi" },
      { key: "vacant", count: posts.filter((post) => !held.has(post.id)).length, to: "/quan-tri/don-vi" },
      { key: "people", count: new Set(holders.map((holder) => holder.personId)).size, to: "/quan-tri/nguoi" },
      { key: "accounts", count: accounts.length, to: "/quan-tri/nguoi" },
      { key: "locked", count: accounts.filter((account) => account.state === "locked").length, to: "/quan-tri/nguoi" },
    ] as const
    return { name, links, counts: [...counts] }
  })
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const text = useText(administrationText)
  const language = useLanguage()
  const { name, links, counts } = loaderData
  return (
    <Page title={text.title} lead={text.lead(name)}>
      {counts.length > 0 ? (
        <dl className="counts">
          {counts.map(({ key, count, to }) => (
            <div key={key}>
              <dt>{text.counts[key]}</dt>
              <dd>
                <a href={to}>{formatNumber(count, language)}</a>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <nav aria-label={text.ways}>
        <ul className="menu-list">
          {links.map(({ key, to }) => (
            <li key={key}>
              <a href={to}>
                <b>{text.menu[key]?.[0]}</b>
              </a>
              <span className="quiet">{text.menu[key]?.[1]}</span>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  )
}
