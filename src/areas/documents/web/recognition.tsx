import "./documents.css"
import { data, redirect } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { cancelRecognition, requestRecognition, takeRecognisedText } from "../actions/steer-recognition.ts"
import { findDocument } from "../store/documents.ts"
import type { Route } from "./+types/recognition.ts"
import { findProgress } from "./recognition-data.ts"
import { sayProgress } from "./recognition-notice.tsx"
import { recognitionText } from "./recognition-text.ts"
import { documentsText } from "./text.ts"

const refreshSeconds = 4

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        document: await findDocument(db, authorityId, params.id),
        progress: await findProgress(db, authorityId, params.id),
      }))
    : null
  if (!found?.document) throw data(null, { status: 404 })
  const { document, progress } = found
  return {
    id: document.id,
    title: document.title,
    draft: document.state === "draft",
    progress,
    maySteer: may(me.actor, "document.register"),
    requestKey: crypto.randomUUID(),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const acting = me.acting(form.fields["requestKey"] ?? null)
  const then = form.fields["then"]
  const steer = then === "cancel" ? cancelRecognition : then === "take" ? takeRecognisedText : requestRecognition
  const outcome = isId(params.id) ? await steer(acting, { id: params.id }) : null
  if (!outcome) throw data(null, { status: 404 })
  if (!outcome.ok) return data({ refusal: recognitionText[me.language].refusal[outcome.refusal.code] }, 422)
  return redirect(then === "take" ? `/van-ban/${params.id}?xong=luu` : `/van-ban/${params.id}/may-doc`, 303)
}

/** While the machine reads, the page asks for itself again; no script is needed. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData?.progress?.state === "waiting" ? [{ httpEquiv: "refresh", content: String(refreshSeconds) }] : []

export default function RecognitionPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(recognitionText)
  const documents = useText(documentsText)
  const { id, progress } = loaderData
  return (
    <Page
      title={text.title}
      width="text"
      crumbs={[
        { label: documents.place, to: "/van-ban" },
        { label: loaderData.title, to: `/van-ban/${id}` },
      ]}
    >
      {progress ? <Standing progress={progress} /> : <Notice>{text.none}</Notice>}
      <ActionForm requestKey={loaderData.requestKey} refusal={actionData?.refusal} layout="bare">
        <Actions why={progress?.state === "aside" && loaderData.draft ? text.takeWhy : undefined}>
          <Buttons {...loaderData} />
        </Actions>
      </ActionForm>
    </Page>
  )
}

function Buttons({ id, progress, maySteer, draft }: Route.ComponentProps["loaderData"]) {
  const text = useText(recognitionText)
  const state = progress?.state
  const steers = maySteer && draft
  return (
    <>
      {state === "done" || !steers ? (
        <ButtonLink to={`/van-ban/${id}`} look="primary">
          {text.open}
        </ButtonLink>
      ) : null}
      {steers && state === "aside" ? (
        <Button look="primary" name="then" value="take">
          {text.take}
        </Button>
      ) : null}
      {steers && state !== "waiting" && state !== "done" && state !== "aside" ? (
        <Button look="primary" name="then" value="again">
          {state === undefined ? text.begin : text.again}
        </Button>
      ) : null}
      {steers ? <ButtonLink to={`/van-ban/${id}/sua`}>{text.edit}</ButtonLink> : null}
      {steers && state === "waiting" ? (
        <Button name="then" value="cancel">
          {text.cancel}
        </Button>
      ) : null}
    </>
  )
}

function Standing({ progress }: { progress: NonNullable<Route.ComponentProps["loaderData"]["progress"]> }) {
  const text = useText(recognitionText)
  const said = sayProgress(progress, text)
  if (progress.state !== "waiting") {
    const kinds = { done: "done", failed: "error", aside: "warn", cancelled: "info" } as const
    return (
      <>
        <Notice kind={kinds[progress.state]}>{said}</Notice>
        {progress.unread.length > 0 ? <Notice kind="warn">{text.unread(progress.unread.join(", "))}</Notice> : null}
      </>
    )
  }
  return (
    <section className="machine-reading" aria-live="polite">
      <p>{text.lead}</p>
      <p>
        <b>{said}</b>
      </p>
      <progress max={progress.pages ?? 1} value={progress.pages === null ? 0 : progress.pagesRead} aria-label={said} />
      <p className="muted">{text.refreshes}</p>
    </section>
  )
}
