import { data } from "react-router"
import * as v from "valibot"
import { tokenScopes } from "#src/areas/access/index.ts"
import { scopeWords, signedIn } from "#src/areas/access/web/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { CheckboxGroup, NumberField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { createTokenInput } from "../actions/account-inputs.ts"
import { createToken } from "../actions/create-token.ts"
import "./administration.css"
import type { Route } from "./+types/new-token.ts"
import { freshKey, invalid, readSent, refusedPage, type Shown } from "./desk.ts"
import { administrationText } from "./text.ts"

export function loader({ context }: Route.LoaderArgs) {
  const me = signedIn(context)
  return {
    scopes: tokenScopes.map((scope) => ({ value: scope, label: scopeWords[me.language][scope], hint: scope })),
    requestKey: freshKey(),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const given = await readSent(request, ["scopes"])
  const input = v.safeParse(createTokenInput, given.sent)
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await createToken(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  return data<Shown>({ intent: "", sent: {}, errors: {}, refusal: null, token: { secret: outcome.value.secret } }, 200)
}

export default function NewToken({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.token
  const made = actionData?.token
  return (
    <Page
      title={text.title}
      lead={made ? undefined : text.lead}
      width="text"
      crumbs={[{ label: all.account.title, to: "/tai-khoan" }]}
    >
      {made ? (
        <>
          {made.secret === null ? (
            <Notice kind="warn">{text.onceGone}</Notice>
          ) : (
            <Notice kind="done" title={text.onceTitle}>
              <p className="secret">{made.secret}</p>
              {text.once}
            </Notice>
          )}
          <Actions>
            <ButtonLink to="/tai-khoan">{text.back}</ButtonLink>
          </Actions>
        </>
      ) : (
        <ActionForm
          requestKey={loaderData.requestKey}
          sent={actionData?.sent}
          errors={actionData?.errors}
          refusal={actionData?.refusal}
        >
          <TextField name="name" label={text.name} hint={text.nameHint} />
          <CheckboxGroup name="scopes" label={text.scopes} options={loaderData.scopes} value={["read"]} columns />
          <NumberField name="days" label={text.days} value={90} unit={text.daysUnit} whole />
          <Actions>
            <Button look="primary">{text.create}</Button>
          </Actions>
        </ActionForm>
      )}
    </Page>
  )
}
