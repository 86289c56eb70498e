import { isRouteErrorResponse } from "react-router"
import { ButtonLink } from "./button.tsx"
import { useFaultId } from "./fault-id.tsx"
import { useText } from "./language.tsx"
import { Page } from "./page.tsx"
import { uiText } from "./text.ts"

type Wording = { title: string; lead: string; next?: string }

/** What went wrong, what to do, and the fault's code for the administrator. Never what happened inside the program. */
export function FaultPage({ error }: { error: unknown }) {
  const text = useText(uiText).fault
  const status = isRouteErrorResponse(error) ? error.status : 500
  const wording: Wording =
    status === 404
      ? { title: text.missingTitle, lead: text.missingLead, next: text.missingDo }
      : status === 401 || status === 403
        ? { title: text.forbiddenTitle, lead: text.forbiddenLead }
        : status < 500
          ? { title: text.refusedTitle, lead: text.refusedLead }
          : { title: text.title, lead: text.lead, next: text.retry }
  const logged = useFaultId()
  const code = thrownId(error) ?? logged
  return (
    <Page title={wording.title} lead={wording.lead} width="text">
      <div className="stack">
        {wording.next ? <p>{wording.next}</p> : null}
        {code ? (
          <p>
            {text.code} <b className="fault-code">{code}</b>
          </p>
        ) : null}
        <p>
          <ButtonLink to="/viec">{text.home}</ButtonLink>
        </p>
      </div>
    </Page>
  )
}

/** An id thrown on purpose with `data({ faultId }, …)`. */
function thrownId(error: unknown): string | undefined {
  const holder: unknown = isRouteErrorResponse(error) ? error.data : error
  if (typeof holder !== "object" || holder === null || !("faultId" in holder)) return undefined
  return typeof holder.faultId === "string" ? holder.faultId : undefined
}
