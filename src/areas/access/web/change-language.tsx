import { redirect } from "react-router"
import { parseLanguage } from "#src/base/language.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { changeLanguage } from "../actions/change-language.ts"
import { ownPath } from "../rules/own-path.ts"
import type { Route } from "./+types/change-language.ts"
import { languageCookieLine } from "./gate-cookies.ts"
import { requestContext } from "./request-context.ts"

export function loader() {
  return redirect("/", 303)
}

/** Sets the language of the screens, for this browser and for the account, and goes back to where the person was. */
export async function action({ context, request }: Route.ActionArgs) {
  const { fields } = await readForm(request)
  const language = parseLanguage(fields["language"])
  const { actor, db } = context.get(requestContext)
  if (actor) await changeLanguage({ db }, actor.accountId, language)
  const back = fields["returnTo"]?.startsWith("/dang-nhap")
    ? signInAgain(fields["returnTo"])
    : ownPath(fields["returnTo"])
  return redirect(back, {
    status: 303,
    headers: { "set-cookie": languageCookieLine(language, new URL(request.url).protocol === "https:") },
  })
}

/** The sign-in page itself, with the page that it leads to. */
function signInAgain(path: string): string {
  const back = ownPath(new URL(path, "http://localhost").searchParams.get("ve"))
  return back === "/" ? "/dang-nhap" : `/dang-nhap?ve=${encodeURIComponent(back)}`
}
