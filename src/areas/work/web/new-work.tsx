import { data, redirect } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { loadPlaces } from "./places.ts"
import { runNewWork } from "./run-form.ts"
import { workText } from "./text.ts"
import { NewWorkFields, WarningTicks } from "./work-fields.tsx"
import type { Route } from "./+types/new-work.ts"

export async function loader({ context }: Route.LoaderArgs) {
  const me = signedIn(context)
  return { places: await me.read((db) => loadPlaces(me, db)), requestKey: crypto.randomUUID() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const ran = await runNewWork(me.acting(form.fields["requestKey"] ?? null), form)
  if (!ran.ok) return data(ran.answer, 422)
  throw redirect(`/viec/${ran.value.id}?xong=da-tao`, 303)
}

export default function NewWorkPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(workText)
  return (
    <Page title={text.forms.heading.new} lead={text.forms.lead.new} crumbs={[{ label: text.views.title, to: "/viec" }]}>
      <ActionForm
        requestKey={loaderData.requestKey}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <WarningTicks warnings={actionData?.warnings ?? []} />
        <NewWorkFields places={loaderData.places} />
        <div className="acts">
          <Button look="primary">{text.forms.send.new}</Button>
          <ButtonLink look="plain" to="/viec">
            {text.forms.cancelLink}
          </ButtonLink>
        </div>
      </ActionForm>
    </Page>
  )
}
