import "./check.css"
import { data } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { extractText, findDocument } from "#src/areas/documents/index.ts"
import { decodeLegacy } from "#src/areas/reading/index.ts"
import { parseTypedDate, type PlainDate } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { largestUpload, readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DateField, FileField, TextAreaField } from "#src/ui/field.tsx"
import { formatBytes, formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import type { TextCheck } from "../rules/checker/index.ts"
import type { Route } from "./+types/check.ts"
import { checkFor } from "./check-data.ts"
import { longestChecked } from "./check-limit.ts"
import { CheckedText } from "./checked-text.tsx"
import { checkerText, sayUnreadable } from "./check-text.ts"
import { countShown } from "./shown-verdict.ts"

/** `?van-ban=` names a document that is held already: its text is checked as of its day. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const id = new URL(request.url).searchParams.get("van-ban")
  const document =
    id === null || !isId(id) ? undefined : await me.read((db) => findDocument(db, me.actor.authorityId, id))
  if (id !== null && !document) throw data(null, { status: 404 })
  const text = document?.bodyText.slice(0, longestChecked) ?? ""
  return {
    requestKey: crypto.randomUUID(),
    largestUpload,
    longestChecked,
    document: document
      ? {
          id: document.id,
          name: document.symbol || document.title,
          cut: document.bodyText.length > longestChecked,
          checked: {
            text,
            check: await checkFor(me, text, document.issuedOn),
            decoded: false,
            scanned: [] as number[],
          },
        }
      : null,
  }
}

type Answer = {
  sent: Record<string, string>
  errors: Record<string, string>
  refusal: string | null
  checked: { text: string; check: TextCheck; decoded: boolean; scanned: number[] } | null
}

const asItIs = (answer: Answer) => answer

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const text = checkerText[me.language]
  const { fields, files } = await readForm(request)
  const sent = { bodyText: fields["bodyText"] ?? "", textDay: fields["textDay"] ?? "" }
  const refuse = (errors: Record<string, string>, refusal: string | null = null) =>
    data<Answer>({ sent, errors, refusal, checked: null }, 422)
  const textDay: PlainDate | null = sent.textDay.trim() === "" ? null : parseTypedDate(sent.textDay)
  if (sent.textDay.trim() !== "" && textDay === null) return refuse({ textDay: text.notADay })
  const file = files[0]
  const pasted = decodeLegacy(sent.bodyText)
  let words = pasted.text
  let decoded = pasted.encoding !== "unicode"
  let scanned: number[] = []
  if (file) {
    if (file.tooLarge) return refuse({ file: text.fileTooLarge(formatBytes(largestUpload, me.language)) })
    const extracted = await extractText(file.bytes, file.name)
    if (!extracted.ok) return refuse({ file: sayUnreadable(extracted.refusal, me.language) })
    words = extracted.value.text
    scanned = extracted.value.scanned
    decoded = extracted.value.encoding !== "unicode"
  }
  if (words.trim() === "") return refuse({}, text.nothingSent)
  if (words.length > longestChecked)
    return refuse({ [file ? "file" : "bodyText"]: text.tooLong(formatNumber(longestChecked, me.language)) })
  return asItIs({
    sent: { ...sent, bodyText: words },
    errors: {},
    refusal: null,
    checked: { text: words, check: await checkFor(me, words, textDay), decoded, scanned },
  })
}

export default function Check({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(checkerText)
  const language = useLanguage()
  const { document } = loaderData
  const checked = actionData ? actionData.checked : document?.checked
  return (
    <Page
      title={document ? text.titleOf(document.name) : text.title}
      lead={document ? text.leadOf : text.lead}
      crumbs={
        document
          ? [
              { label: text.documents, to: "/van-ban" },
              { label: document.name, to: `/van-ban/${document.id}` },
            ]
          : []
      }
    >
      {checked ? (
        <section className="chk-result" aria-labelledby="ket-qua">
          <h2 id="ket-qua">{text.result}</h2>
          {document?.cut ? <p>{text.cut(formatNumber(loaderData.longestChecked, language))}</p> : null}
          {checked.decoded ? <Notice>{text.decoded}</Notice> : null}
          {checked.scanned.length > 0 ? <Notice kind="warn">{text.scanned(checked.scanned.join(", "))}</Notice> : null}
          {checked.check.findings.length === 0 ? (
            <Notice>{text.noFigures}</Notice>
          ) : (
            <>
              <p className="chk-counts">
                <b>{text.counts(countShown(checked.check.findings))}</b>{" "}
                {checked.check.textDay !== null
                  ? text.textDay(formatDay(checked.check.textDay))
                  : document
                    ? text.noDayOf
                    : text.noTextDay}
              </p>
              <CheckedText text={checked.text} check={checked.check} />
            </>
          )}
        </section>
      ) : null}
      {document ? (
        <p>
          <a href="/kiem-tra">{text.another}</a>
        </p>
      ) : (
        <>
          {checked ? <h2>{text.again}</h2> : null}
          <ActionForm
            requestKey={loaderData.requestKey}
            sent={actionData?.sent}
            errors={actionData?.errors ?? {}}
            refusal={actionData?.refusal}
            multipart
          >
            <FileField
              name="file"
              label={text.file}
              hint={text.fileHint(formatBytes(loaderData.largestUpload, language))}
              accept=".docx,.doc,.rtf,.odt,.pdf,.txt"
              maxBytes={loaderData.largestUpload}
              optional
            />
            <TextAreaField name="bodyText" label={text.paste} hint={text.pasteHint} rows={12} optional />
            <DateField name="textDay" label={text.day} hint={text.dayHint} optional />
            <Actions>
              <Button look="primary">{text.send}</Button>
            </Actions>
          </ActionForm>
        </>
      )}
    </Page>
  )
}
