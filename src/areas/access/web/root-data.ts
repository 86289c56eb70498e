import type { Language } from "#src/base/language.ts"
import { may } from "../actor.ts"
import { requestContext } from "./request-context.ts"
import { signInText } from "./text.ts"
import type { RouterContextProvider } from "react-router"

/** What the frame around every page shows. */
export interface RootData {
  language: Language
  /** This page's address with its query. */
  path: string
  person: string | null
  unitName: string | null
  mayAdminister: boolean
  /** Places of the desk that the post does not open; they are left out of the bar. */
  closedPlaces: string[]
  accountLinks: { to: string; label: string }[]
  /** What was typed into this page's form before the session ended. */
  kept: Record<string, string | string[]> | null
}

export function rootData(request: Request, context: Readonly<RouterContextProvider>): RootData {
  const { actor, language, keptForm } = context.get(requestContext)
  const url = new URL(request.url)
  return {
    language,
    path: url.pathname.replace(/\.data$/, "") + url.search,
    person: actor?.name ?? null,
    unitName: actor ? `${actor.postTitle}, ${actor.unitName}` : null,
    mayAdminister:
      actor !== null &&
      (["organisation.manage", "journal.view", "calendar.manage"] as const).some((right) => may(actor, right)),
    closedPlaces: actor
      ? [
          ...(may(actor, "board.view") ? [] : ["/dieu-hanh"]),
          ...(may(actor, "report.make") || may(actor, "board.view") ? [] : ["/bao-cao"]),
        ]
      : [],
    accountLinks: actor ? [{ to: "/tai-khoan", label: signInText[language].myAccount }] : [],
    kept: request.method === "GET" ? keptForm : null,
  }
}
