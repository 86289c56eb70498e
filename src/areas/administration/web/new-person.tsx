import { redirect } from "react-router"
import * as v from "valibot"
import { listPosts } from "#src/areas/organisation/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DateField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { createPerson } from "../actions/create-person.ts"
import { createPersonInput } from "../actions/post-inputs.ts"
import type { Route } from "./+types/new-person.ts"
import { administrator, freshKey, invalid, readSent, refusedPage } from "./desk.ts"
import { PersonFields } from "./person-fields.tsx"
import { postChoices } from "./post-choices.ts"
import { administrationText } from "./text.ts"

export async function loader({ context }: Route.LoaderArgs) {
  const me = administrator(context)
  const posts = await me.read((db) => listPosts(db, me.actor.authorityId))
  return { posts: postChoices(posts, me.today), today: me.today, requestKey: freshKey() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request)
  const input = v.safeParse(createPersonInput, given.sent)
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await createPerson(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  return redirect(`/quan-tri/nguoi/${outcome.value.id}?xong=da-them-nguoi`, 303)
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.person
  return (
    <Page
      title={text.newTitle}
      lead={text.newLead}
      width="text"
      crumbs={[
        { label: all.title, to: "/quan-tri" },
        { label: all.people.title, to: "/quan-tri/nguoi" },
      ]}
    >
      <ActionForm
        requestKey={loaderData.requestKey}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <PersonFields />
        <SelectField name="postId" label={text.post} options={loaderData.posts} wide />
        <DateField name="validFrom" label={text.validFrom} value={loaderData.today} />
        <TextField name="legalBasis" label={text.legalBasis} hint={all.newUnit.legalBasisHint} wide />
        <Actions>
          <Button look="primary">{text.create}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
