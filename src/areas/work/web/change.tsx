import { data, redirect } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { type FormName, formNamed } from "./addresses.ts"
import { loadPlaces } from "./places.ts"
import { runForm } from "./run-form.ts"
import { workText } from "./text.ts"
import { WarningTicks, WorkFields } from "./work-fields.tsx"
import { loadWork } from "./work-model.ts"
import type { Route } from "./+types/change.ts"

const withPlaces: readonly FormName[] = ["assign", "split", "edit", "add-unit"]
const withFiles: readonly FormName[] = ["report", "obstacle", "hand-over"]
const doneCodes = {
  take: "da-nhan",
  decline: "da-tu-choi",
  assign: "da-giao",
  report: "da-bao-cao",
  obstacle: "da-bao-vuong",
  "ask-extension": "da-xin",
  "decide-extension": "da-duyet",
  "hand-over": "da-giao-san-pham",
  judge: "da-ket-luan",
  cancel: "da-huy",
  split: "da-tach",
  edit: "da-sua",
  "add-unit": "da-them",
  follow: "da-theo-doi",
  unfollow: "da-bo-theo-doi",
} as const satisfies Record<FormName, string>

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const name = formNamed(params.form)
  const found =
    name && isId(params.id)
      ? await me.read(async (db) => ({
          model: await loadWork(me, db, params.id, 1),
          places: withPlaces.includes(name) ? await loadPlaces(me, db) : null,
        }))
      : undefined
  if (!name || !found?.model) throw data(null, { status: 404 })
  const loaded = {
    name,
    model: found.model,
    places: found.places,
    back: backTo(params.id, request),
    requestKey: crypto.randomUUID(),
  }
  return data(loaded, { status: found.model.forms.includes(name) || request.method === "POST" ? 200 : 403 })
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const name = formNamed(params.form)
  if (!name || !isId(params.id)) throw data(null, { status: 404 })
  const form = await readForm(request)
  const ran = await runForm(name, me.acting(form.fields["requestKey"] ?? null), params.id, form)
  if (!ran.ok) return data(ran.answer, 422)
  const back = backTo(params.id, request)
  throw redirect(`${back}${back.includes("?") ? "&" : "?"}xong=${doneCodes[name]}`, 303)
}

/** Where a form goes back to: the list with the work beside it when it was opened from there, otherwise the work's own page. */
function backTo(id: string, request: Request): string {
  const from = new URL(request.url).searchParams.get("tu")
  return from === null ? `/viec/${id}` : `/viec?${new URLSearchParams(from).toString()}`
}

export default function Change({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(workText)
  const { name, model, places, back } = loaderData
  const { work } = model
  const leads: Partial<Record<FormName, string>> = text.forms.lead
  const allowed = model.forms.includes(name) || actionData !== undefined
  return (
    <Page
      title={text.forms.heading[name]}
      lead={leads[name]}
      width="text"
      crumbs={[
        { label: text.views.title, to: "/viec" },
        { label: `${work.code} · ${work.title}`, to: back },
      ]}
    >
      {allowed ? (
        <ActionForm
          requestKey={loaderData.requestKey}
          seenVersion={work.version}
          sent={actionData?.sent}
          errors={actionData?.errors}
          refusal={actionData?.refusal}
          multipart={withFiles.includes(name)}
        >
          <WarningTicks warnings={actionData?.warnings ?? []} />
          <WorkFields name={name} model={model} places={places} />
          <div className="acts">
            <Button look={name === "cancel" || name === "decline" ? "danger" : "primary"}>
              {text.forms.send[name]}
            </Button>
            <ButtonLink look="plain" to={back}>
              {text.forms.cancelLink}
            </ButtonLink>
          </div>
        </ActionForm>
      ) : (
        <Notice kind="warn" title={text.refusal["not-now"](text.states[work.state])}>
          <a href={back}>{text.forms.cancelLink}</a>
        </Notice>
      )}
    </Page>
  )
}
