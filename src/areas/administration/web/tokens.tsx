import { redirect } from "react-router"
import * as v from "valibot"
import { listTokens } from "#src/areas/access/index.ts"
import { scopeWords } from "#src/areas/access/web/index.ts"
import { ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { tokenInput } from "../actions/account-inputs.ts"
import { revokeToken } from "../actions/revoke-token.ts"
import "./administration.css"
import type { Route } from "./+types/tokens.ts"
import { administrator, doneNotice, freshKey, invalid, readSent, refusedPage } from "./desk.ts"
import { administrationText } from "./text.ts"
import { shownTokens } from "./token-rows.ts"
import { TokenTable } from "./token-table.tsx"

const rowsOfPage = 100

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const before = Number(new URL(request.url).searchParams.get("truoc") ?? "")
  const tokens = await me.read((db) =>
    listTokens(db, me.actor.authorityId, {
      limit: rowsOfPage + 1,
      before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    }),
  )
  const rows = shownTokens(tokens.slice(0, rowsOfPage), me.now, scopeWords[me.language])
  return {
    rows,
    next: tokens.length > rowsOfPage ? `?truoc=${rows.at(-1)?.id}` : null,
    notice: doneNotice(request, me),
    requestKey: freshKey(),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request)
  const input = v.safeParse(tokenInput, given.sent)
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await revokeToken(me.acting(given.requestKey), input.output)
  return outcome.ok ? redirect("/quan-tri/khoa-api?xong=da-thu-hoi", 303) : refusedPage(me, given, outcome.refusal)
}

export default function Tokens({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.token
  const { rows, next, notice, requestKey } = loaderData
  return (
    <Page
      title={text.allTitle}
      lead={text.allLead}
      crumbs={[{ label: all.title, to: "/quan-tri" }]}
      notice={
        actionData?.refusal ? (
          <Notice kind="error">{actionData.refusal}</Notice>
        ) : notice ? (
          <Notice kind="done">{notice}</Notice>
        ) : undefined
      }
    >
      <TokenTable rows={rows} requestKey={requestKey} withHolder empty={{ title: text.none, lead: text.noneLead }} />
      <nav className="pager">{next ? <ButtonLink to={next}>{text.older}</ButtonLink> : null}</nav>
    </Page>
  )
}
