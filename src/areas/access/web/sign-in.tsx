import { data, redirect } from "react-router"
import { readCookie } from "#src/platform/web/cookies.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { Button } from "#src/ui/button.tsx"
import { ErrorSummary } from "#src/ui/error-summary.tsx"
import { TextField } from "#src/ui/field.tsx"
import { FormStateContext } from "#src/ui/form-state.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { DocumentTitle } from "#src/ui/page.tsx"
import { signIn } from "../actions/sign-in.ts"
import { ownPath } from "../rules/own-path.ts"
import type { Route } from "./+types/sign-in.ts"
import { languageCookie, languageCookieLine, sessionCookieLine } from "./gate-cookies.ts"
import { keptFormCookie } from "./gate.ts"
import { requestContext } from "./request-context.ts"
import { sayRefusedSignIn, signInText } from "./text.ts"

export function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const back = ownPath(url.searchParams.get("ve"))
  if (context.get(requestContext).actor) throw redirect(back, 303)
  const ended = url.searchParams.has("ve") && back !== "/"
  return {
    back,
    ended,
    kept: ended && readCookie(request, keptFormCookie) !== null,
    signedOut: url.searchParams.get("xong") === "da-dang-xuat",
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const known = context.get(requestContext)
  const { fields } = await readForm(request)
  const username = (fields["username"] ?? "").trim()
  const password = fields["password"] ?? ""
  const back = ownPath(fields["ve"])
  const words = signInText[known.language]
  const errors = {
    ...(username === "" && { username: words.usernameMissing }),
    ...(password === "" && { password: words.passwordMissing }),
  }
  if (username === "" || password === "") return data({ username, back, errors, refusal: null }, 422)
  const outcome = await signIn({ db: known.db, now: known.now }, { username, password })
  if (!outcome.ok)
    return data({ username, back, errors: {}, refusal: sayRefusedSignIn(outcome.refusal, known.language) }, 422)
  const secure = new URL(request.url).protocol === "https:"
  const headers = new Headers()
  headers.append("set-cookie", sessionCookieLine(outcome.value.secret, secure))
  if (!readCookie(request, languageCookie))
    headers.append("set-cookie", languageCookieLine(outcome.value.language, secure))
  return redirect(back, { status: 303, headers })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(signInText)
  return (
    <main id="noi-dung" tabIndex={-1} className="gate">
      <DocumentTitle of={text.title} />
      <h1>{text.title}</h1>
      <form method="post" action="/dang-nhap" className="form" id="f-form" noValidate>
        <input type="hidden" name="ve" value={actionData?.back ?? loaderData.back} />
        <ErrorSummary errors={actionData?.errors} refusal={actionData?.refusal} kept={false} />
        {actionData ? null : <Arrival {...loaderData} />}
        <FormStateContext
          value={{
            id: "f",
            sent: actionData ? { username: actionData.username } : undefined,
            errors: actionData?.errors,
          }}
        >
          <TextField name="username" label={text.username} autoComplete="username" spellCheck={false} />
          <TextField name="password" label={text.password} type="password" autoComplete="current-password" />
        </FormStateContext>
        <div className="acts">
          <Button look="primary">{text.submit}</Button>
        </div>
        <p className="quiet">{text.forgotten}</p>
      </form>
    </main>
  )
}

function Arrival({ ended, kept, signedOut }: { ended: boolean; kept: boolean; signedOut: boolean }) {
  const text = useText(signInText)
  if (kept) return <Notice title={text.ended}>{text.kept}</Notice>
  if (ended) return <Notice>{text.ended}</Notice>
  return signedOut ? <Notice kind="done">{text.signedOut}</Notice> : null
}
