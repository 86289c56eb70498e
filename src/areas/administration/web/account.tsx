import { data, redirect } from "react-router"
import * as v from "valibot"
import { listTokensOf, switchPost } from "#src/areas/access/index.ts"
import { requestContext, scopeWords, signedIn } from "#src/areas/access/web/index.ts"
import { listPostsOf } from "#src/areas/organisation/index.ts"
import { numberId } from "#src/base/input.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { changePasswordInput, tokenInput } from "../actions/account-inputs.ts"
import { changePassword } from "../actions/change-password.ts"
import { endOtherSessions } from "../actions/end-other-sessions.ts"
import { revokeToken } from "../actions/revoke-token.ts"
import "./administration.css"
import type { Route } from "./+types/account.ts"
import { doneNotice, freshKey, invalid, readSent, refusedPage } from "./desk.ts"
import { shownBy } from "./form-props.ts"
import { administrationText } from "./text.ts"
import { shownTokens } from "./token-rows.ts"
import { TokenTable } from "./token-table.tsx"

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  return me.read(async (db) => ({
    name: me.actor.name,
    acting: me.actor.appointmentId,
    mustChange: context.get(requestContext).mustChangePassword,
    posts: (await listPostsOf(db, me.actor.personId, me.today)).map(({ appointmentId, postTitle, unitName }) => ({
      appointmentId,
      postTitle,
      unitName,
    })),
    tokens: shownTokens(await listTokensOf(db, me.actor.accountId), me.now, scopeWords[me.language]),
    keys: { password: freshKey(), sessions: freshKey(), token: freshKey() },
    notice: doneNotice(request, me),
  }))
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const given = await readSent(request)
  const acting = me.acting(given.requestKey)
  const back = (code: string) => redirect(`/tai-khoan?xong=${code}`, 303)
  if (given.intent === "password") {
    const input = v.safeParse(changePasswordInput, given.sent)
    if (!input.success) return invalid(me, given, input.issues)
    const outcome = await changePassword(acting, input.output, me.sessionDigest)
    return outcome.ok ? back("da-doi-mat-khau") : refusedPage(me, given, outcome.refusal)
  }
  if (me.mustChangePassword) return redirect("/tai-khoan", 303)
  if (given.intent === "sessions") {
    const outcome = await endOtherSessions(acting, me.sessionDigest)
    return outcome.ok ? back("da-dang-xuat-noi-khac") : refusedPage(me, given, outcome.refusal)
  }
  if (given.intent === "revoke") {
    const input = v.safeParse(tokenInput, given.sent)
    if (!input.success) return invalid(me, given, input.issues)
    const outcome = await revokeToken(acting, input.output)
    return outcome.ok ? back("da-thu-hoi") : refusedPage(me, given, outcome.refusal)
  }
  if (given.intent !== "post" || !me.sessionDigest) throw data(null, { status: 400 })
  const input = v.safeParse(v.object({ appointmentId: numberId() }), given.sent)
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await switchPost(me, me.sessionDigest, input.output.appointmentId)
  return outcome.ok ? back("da-chuyen-vi-tri") : refusedPage(me, given, { code: "own-post-only" })
}

type Props = Route.ComponentProps

export default function Account({ loaderData, actionData }: Props) {
  const all = useText(administrationText)
  const text = all.account
  const { name, mustChange, notice } = loaderData
  return (
    <Page
      title={text.title}
      lead={name}
      width="text"
      notice={
        mustChange ? (
          <Notice kind="warn">{text.mustChange}</Notice>
        ) : notice && !actionData ? (
          <Notice kind="done">{notice}</Notice>
        ) : undefined
      }
    >
      {mustChange ? null : (
        <Posts {...loaderData} refusal={actionData?.intent === "post" ? actionData.refusal : null} />
      )}
      <section>
        <h2>{text.password}</h2>
        <ActionForm
          id="password"
          requestKey={loaderData.keys.password}
          hidden={{ intent: "password" }}
          keeps={false}
          {...shownBy(actionData, "password")}
        >
          <TextField
            name="current"
            label={text.current}
            type="password"
            autoComplete="current-password"
            width="short"
          />
          <TextField
            name="password"
            label={text.next}
            hint={text.nextHint}
            type="password"
            autoComplete="new-password"
            width="short"
          />
          <TextField name="again" label={text.again} type="password" autoComplete="new-password" width="short" />
          <Actions>
            <Button look={mustChange ? "primary" : "usual"}>{text.change}</Button>
          </Actions>
        </ActionForm>
      </section>
      {mustChange ? null : <Others {...loaderData} />}
    </Page>
  )
}

function Posts({ posts, acting, refusal }: Props["loaderData"] & { refusal: string | null }) {
  const text = useText(administrationText).account
  return (
    <section>
      <h2>{text.posts}</h2>
      {refusal ? <Notice kind="error">{refusal}</Notice> : null}
      <ul className="menu-list">
        {posts.map((post) => (
          <li key={post.appointmentId}>
            <b>{post.postTitle}</b>
            <span className="quiet">{post.unitName}</span>
            {post.appointmentId === acting ? (
              posts.length > 1 ? (
                <span className="ok">{text.acting}</span>
              ) : null
            ) : (
              <form method="post" action="/tai-khoan">
                <input type="hidden" name="intent" value="post" />
                <input type="hidden" name="appointmentId" value={post.appointmentId} />
                <Button small>{text.actAs}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Others({ tokens, keys }: Props["loaderData"]) {
  const text = useText(administrationText).account
  return (
    <>
      <section>
        <h2>{text.sessions}</h2>
        <ActionForm id="sessions" requestKey={keys.sessions} hidden={{ intent: "sessions" }}>
          <Actions>
            <Button>{text.endOthers}</Button>
          </Actions>
        </ActionForm>
      </section>
      <section>
        <h2>{text.tokens}</h2>
        <TokenTable rows={tokens} requestKey={keys.token} empty={{ title: text.noTokens, lead: text.noTokensLead }} />
        <Actions>
          <ButtonLink to="/tai-khoan/khoa/them">{text.newToken}</ButtonLink>
        </Actions>
      </section>
    </>
  )
}
