import "./documents.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { complaints } from "#src/base/input.ts"
import { largestUpload, readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { FileField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { createDocument, createDocumentInput } from "../actions/create-document.ts"
import type { Route } from "./+types/new-document.ts"
import { sizeLimit } from "./document-words.ts"
import { sayRefusal } from "./say-refusal.ts"
import { documentsText } from "./text.ts"

export function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "document.register")) throw data(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  return {
    requestKey: crypto.randomUUID(),
    kept: me.keptForm,
    symbol: searchParams.get("ky-hieu") ?? "",
    largestUpload,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const parsed = v.safeParse(createDocumentInput, form.fields)
  if (!parsed.success)
    return data(
      { sent: form.fields, errors: sayComplaints(complaints(parsed.issues), me.language), refusal: null },
      422,
    )
  const outcome = await createDocument(me.acting(form.fields["requestKey"] ?? null), parsed.output, form.files)
  if (!outcome.ok)
    return data({ sent: form.fields, errors: {}, refusal: sayRefusal(outcome.refusal, me.language) }, 422)
  if (outcome.value.reading) return redirect(`/van-ban/${outcome.value.id}/may-doc`, 303)
  return redirect(`/van-ban/${outcome.value.id}/sua?xong=${outcome.value.hasScan ? "taoAnh" : "tao"}`, 303)
}

export default function NewDocument({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const sent = actionData?.sent ?? loaderData.kept ?? undefined
  return (
    <Page
      title={text.new.title}
      lead={`${text.new.step(1)}. ${text.new.lead}`}
      width="text"
      crumbs={[{ label: text.place, to: "/van-ban" }]}
    >
      <ActionForm
        requestKey={loaderData.requestKey}
        sent={sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        multipart
      >
        <div className="ways">
          <FileField
            name="file"
            label={text.new.upload}
            hint={text.new.uploadHint(sizeLimit(loaderData.largestUpload))}
            multiple
            maxBytes={loaderData.largestUpload}
            optional
          />
          <TextAreaField name="bodyText" label={text.new.paste} hint={text.new.pasteHint} rows={10} optional />
          <div className="way">
            <TextField name="title" label={text.new.type} hint={text.new.typeHint} optional />
            <TextField
              name="symbol"
              label={text.field.symbol}
              hint={text.hint.symbol}
              value={loaderData.symbol}
              optional
            />
          </div>
        </div>
        <Notice kind="warn">{text.new.secret}</Notice>
        <Actions>
          <Button look="primary">{text.new.send}</Button>
          <ButtonLink to="/van-ban" look="plain">
            {text.go.list}
          </ButtonLink>
        </Actions>
      </ActionForm>
    </Page>
  )
}
