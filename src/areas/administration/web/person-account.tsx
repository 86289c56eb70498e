import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { shownBy } from "./form-props.ts"
import type { ShownForm } from "./person-posts.tsx"
import { administrationText } from "./text.ts"

type Account = { id: number; username: string; state: "active" | "locked"; mustChange: boolean }

/** The account of somebody: opening it, a new password, keeping them out and letting them in. */
export function AccountSection({
  account,
  keys,
  shown,
  isMe,
}: {
  account: Account | null
  keys: { account: string }
  shown: ShownForm
  isMe: boolean
}) {
  const text = useText(administrationText).person
  return (
    <section>
      <h2>{text.account}</h2>
      {account ? (
        <Existing account={account} requestKey={keys.account} shown={shown} isMe={isMe} />
      ) : (
        <Opening requestKey={keys.account} shown={shown} />
      )}
    </section>
  )
}

function Opening({ requestKey, shown }: { requestKey: string; shown: ShownForm }) {
  const text = useText(administrationText).person
  return (
    <>
      <p className="muted">{text.noAccount}</p>
      <ActionForm id="open" requestKey={requestKey} hidden={{ intent: "open" }} {...shownBy(shown, "open")}>
        <TextField
          name="username"
          label={text.username}
          hint={text.usernameHint}
          autoComplete="off"
          spellCheck={false}
          width="short"
        />
        <Actions>
          <Button look="primary">{text.open}</Button>
        </Actions>
      </ActionForm>
    </>
  )
}

function Existing({
  account,
  requestKey,
  shown,
  isMe,
}: {
  account: Account
  requestKey: string
  shown: ShownForm
  isMe: boolean
}) {
  const text = useText(administrationText).person
  const state = account.state === "locked" ? text.locked : account.mustChange ? text.temporary : text.active
  const refused =
    shown && ["reset", "lock", "unlock"].includes(shown.intent) ? { refusal: shown.refusal ?? undefined } : {}
  return (
    <>
      <p>
        <b>{account.username}</b> <span className={account.state === "locked" ? "late" : "muted"}>{state}</span>
      </p>
      <ActionForm id="account" requestKey={requestKey} hidden={{ id: account.id }} {...refused}>
        <Actions>
          <Button name="intent" value="reset">
            {text.reset}
          </Button>
          {account.state === "locked" ? (
            <Button name="intent" value="unlock">
              {text.unlock}
            </Button>
          ) : isMe ? null : (
            <Button name="intent" value="lock" look="danger">
              {text.lock}
            </Button>
          )}
        </Actions>
      </ActionForm>
    </>
  )
}
