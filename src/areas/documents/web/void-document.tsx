import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { TextAreaField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { voidDocument, voidDocumentInput } from "../actions/void-document.ts"
import { findDocument } from "../store/documents.ts"
import type { Route } from "./+types/void-document.ts"
import { sayRefusal } from "./say-refusal.ts"
import { documentsText } from "./text.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "document.void")) throw data(null, { status: 403 })
  const document = isId(params.id)
    ? await me.read((db) => findDocument(db, me.actor.authorityId, params.id))
    : undefined
  if (!document) throw data(null, { status: 404 })
  if (document.state !== "registered" || document.bodyId !== me.actor.bodyId) throw redirect(`/van-ban/${document.id}`)
  return {
    id: document.id,
    title: document.title,
    symbol: document.symbol,
    version: document.version,
    requestKey: crypto.randomUUID(),
    kept: me.keptForm,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const parsed = v.safeParse(voidDocumentInput, { ...form.fields, id: params.id })
  if (!parsed.success)
    return data(
      { sent: form.fields, errors: sayComplaints(complaints(parsed.issues), me.language), refusal: null },
      422,
    )
  const outcome = await voidDocument(me.acting(form.fields["requestKey"] ?? null), parsed.output)
  if (!outcome.ok)
    return data({ sent: form.fields, errors: {}, refusal: sayRefusal(outcome.refusal, me.language) }, 422)
  return redirect(`/van-ban/${params.id}?xong=huy`, 303)
}

export default function VoidDocumentPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  return (
    <Page
      title={text.void.title}
      lead={text.void.lead}
      width="text"
      crumbs={[
        { label: text.place, to: "/van-ban" },
        { label: loaderData.symbol || text.noSymbol, to: `/van-ban/${loaderData.id}` },
      ]}
    >
      <p className="clause">{loaderData.title}</p>
      <ActionForm
        requestKey={loaderData.requestKey}
        seenVersion={loaderData.version}
        sent={actionData?.sent ?? loaderData.kept ?? undefined}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
      >
        <TextAreaField name="reason" label={text.field.reason} hint={text.void.reasonHint} />
        <Actions>
          <Button look="danger">{text.void.send}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
