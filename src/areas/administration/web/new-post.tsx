import { data, redirect } from "react-router"
import * as v from "valibot"
import { rights } from "#src/areas/access/index.ts"
import { rightWords } from "#src/areas/access/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DateField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { createPost } from "../actions/create-post.ts"
import { createPostInput } from "../actions/post-inputs.ts"
import type { Route } from "./+types/new-post.ts"
import { administrator, freshKey, idOf, invalid, readSent, refusedPage } from "./desk.ts"
import { PostFields } from "./post-fields.tsx"
import { administrationText } from "./text.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = administrator(context)
  const units = await me.read((db) => listUnits(db, me.actor.authorityId))
  const unit = units.find((other) => other.id === idOf(params.id))
  if (!unit || unit.validTo !== null) throw data(null, { status: 404 })
  return {
    unit,
    today: me.today,
    rights: rights.map((right) => ({ value: right, label: rightWords[me.language][right] })),
    requestKey: freshKey(),
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request, ["rights"])
  const input = v.safeParse(createPostInput, { ...given.sent, unitId: params.id })
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await createPost(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  return redirect(`/quan-tri/don-vi/${input.output.unitId}?xong=da-them-vi-tri`, 303)
}

export default function NewPost({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const { unit, today, rights: options, requestKey } = loaderData
  const crumbs = [
    { label: all.title, to: "/quan-tri" },
    { label: all.units.title, to: "/quan-tri/don-vi" },
    { label: unit.name, to: `/quan-tri/don-vi/${unit.id}` },
  ]
  return (
    <Page title={all.post.newTitle} lead={unit.name} width="text" crumbs={crumbs}>
      <ActionForm
        requestKey={requestKey}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
      >
        <PostFields rights={options} />
        <DateField name="validFrom" label={all.post.validFrom} value={today} />
        <Actions>
          <Button look="primary">{all.post.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
