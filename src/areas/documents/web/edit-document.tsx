import "./documents.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { read } from "#src/areas/reading/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { largestUpload, readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import type { Sent } from "#src/ui/form-state.tsx"
import { Breadcrumbs } from "#src/ui/breadcrumbs.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import {
  CheckboxGroup,
  DateField,
  FileField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from "#src/ui/field.tsx"
import { formatBytes, formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { PageHeader, DocumentTitle } from "#src/ui/page.tsx"
import { updateDocument, updateDocumentInput } from "../actions/update-document.ts"
import { discardDraft, discardDraftInput } from "../actions/void-document.ts"
import { urgencies } from "../rules/urgency.ts"
import { proposeFacts } from "../rules/propose-facts.ts"
import { sides, symbolKey } from "../rules/symbol.ts"
import { listCitations } from "../store/citations.ts"
import { documentTypes } from "../store/document-types.ts"
import { type Document, findDocument } from "../store/documents.ts"
import { listDocumentFiles } from "../store/files.ts"
import { findOrigin } from "../store/text-origin.ts"
import type { Route } from "./+types/edit-document.ts"
import { DocumentText } from "./document-text.tsx"
import { sizeLimit, typeName, typeOptions } from "./document-words.ts"
import { showOrigin } from "./origin-data.ts"
import { OriginNotes } from "./origin-notes.tsx"
import { findProgress } from "./recognition-data.ts"
import { RecognitionNotice } from "./recognition-notice.tsx"
import { sayRefusal } from "./say-refusal.ts"
import { documentsText, sayDone } from "./text.ts"

const lettersShown = 40_000
/** The text scrolls on its own, so the keyboard must reach it. */
const focusable = { tabIndex: 0 }

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "document.register")) throw data(null, { status: 403 })
  const { authorityId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        document: await findDocument(db, authorityId, params.id),
        types: await documentTypes(db),
        files: await listDocumentFiles(db, authorityId, params.id),
        cites: await listCitations(db, authorityId, params.id),
        origin: await findOrigin(db, authorityId, params.id),
        progress: await findProgress(db, authorityId, params.id),
      }))
    : null
  const document = found?.document
  if (!found || !document) throw data(null, { status: 404 })
  if (document.state !== "draft") throw redirect(`/van-ban/${document.id}`)
  const seen =
    document.bodyText === "" ? null : proposeFacts(read(document.bodyText.slice(0, lettersShown)).document, found.types)
  return {
    document,
    files: found.files,
    progress: found.progress,
    cites: found.cites.filter((cite) => cite.start < lettersShown),
    citations: found.cites.length,
    types: typeOptions(found.types, me.language),
    read: seen && {
      ...seen,
      type: typeName(
        found.types.find((type) => type.code === seen.typeCode),
        me.language,
      ),
    },
    origin: found.origin ? showOrigin(document.id, document.bodyText, found.origin) : null,
    requestKey: crypto.randomUUID(),
    kept: me.keptForm,
    done: new URL(request.url).searchParams.get("xong"),
    largestUpload,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const acting = me.acting(form.fields["requestKey"] ?? null)
  if (form.fields["then"] === "discard") {
    const parsed = v.safeParse(discardDraftInput, { ...form.fields, id: params.id })
    const outcome = parsed.success ? await discardDraft(acting, parsed.output) : null
    if (outcome?.ok) return redirect("/van-ban?xong=boNhap", 303)
    return data(
      { sent: form.fields, errors: {}, refusal: outcome ? sayRefusal(outcome.refusal, me.language) : null },
      422,
    )
  }
  const parsed = v.safeParse(updateDocumentInput, {
    ...form.fields,
    id: params.id,
    removeFiles: form.lists["removeFiles"] ?? [],
  })
  if (!parsed.success)
    return data(
      { sent: form.fields, errors: sayComplaints(complaints(parsed.issues), me.language), refusal: null },
      422,
    )
  const outcome = await updateDocument(acting, parsed.output, form.files)
  if (!outcome.ok)
    return data({ sent: form.fields, errors: {}, refusal: sayRefusal(outcome.refusal, me.language) }, 422)
  return redirect(
    form.fields["then"] === "register" ? `/van-ban/${params.id}/vao-so` : `/van-ban/${params.id}?xong=luu`,
    303,
  )
}

export default function EditDocument({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const language = useLanguage()
  const { document } = loaderData
  const said = sayDone(loaderData.done, text.done)
  return (
    <main id="noi-dung" tabIndex={-1}>
      <DocumentTitle of={text.edit.title} />
      <div className="rvgrid edit-grid">
        <section className="doc" aria-label={text.edit.preview} {...focusable}>
          <div className="inner">
            <p className="docmeta">
              {text.edit.preview} · {text.page.verbatim(formatNumber(document.bodyText.length, language))} ·{" "}
              {text.edit.citations(formatNumber(loaderData.citations, language))}
            </p>
            {document.bodyText === "" ? (
              <p className="muted">{text.edit.noText}</p>
            ) : (
              <div className="text marks-inside">
                <OriginNotes origin={loaderData.origin} />
                <DocumentText
                  text={document.bodyText}
                  citations={loaderData.cites}
                  most={lettersShown}
                  origin={loaderData.origin?.shown}
                  headings={loaderData.origin?.headings}
                />
              </div>
            )}
          </div>
        </section>
        <div className="pane">
          <Breadcrumbs of={[{ label: text.place, to: "/van-ban" }]} />
          <PageHeader title={text.edit.title} lead={`${text.new.step(2)}. ${text.edit.lead}`} />
          {said ? <Notice kind="done">{said}</Notice> : null}
          <RecognitionNotice id={document.id} progress={loaderData.progress} />
          <EditForm
            loaderData={loaderData}
            sent={actionData?.sent ?? loaderData.kept ?? undefined}
            errors={actionData?.errors}
            refusal={actionData?.refusal}
          />
        </div>
      </div>
    </main>
  )
}

type FormProps = {
  loaderData: Route.ComponentProps["loaderData"]
  sent: Sent | undefined
  errors: Record<string, string> | undefined
  refusal: string | null | undefined
}

function EditForm({ loaderData, sent, errors, refusal }: FormProps) {
  const text = useText(documentsText)
  const language = useLanguage()
  const { document, files } = loaderData
  const size = sizeLimit(loaderData.largestUpload)
  return (
    <ActionForm
      requestKey={loaderData.requestKey}
      seenVersion={typeof sent?.["seenVersion"] === "string" ? sent["seenVersion"] : document.version}
      sent={sent}
      errors={errors}
      refusal={refusal}
      multipart
      layout="bare"
    >
      <div className="form facts">
        <FactFields loaderData={loaderData} />
        <h2>{text.edit.registering}</h2>
        <TextField name="signer" label={text.field.signer} value={document.signer} optional />
        <NumberField name="copies" label={text.field.copies} value={document.copies} whole optional />
        <TextField name="recipients" label={text.field.recipients} value={document.recipients} optional wide />
        <SelectField
          name="urgency"
          label={text.field.urgency}
          value={document.urgency}
          options={urgencies.map((value) => ({ value, label: text.urgency[value] }))}
        />
        <DateField name="answerBy" label={text.field.answerBy} value={document.answerBy} optional />
        <TextField name="note" label={text.field.note} value={document.note} optional wide />
        <h2>{text.edit.wording}</h2>
        <TextAreaField
          name="bodyText"
          label={text.field.bodyText}
          hint={text.hint.bodyText}
          value={document.bodyText}
          rows={8}
          optional
          wide
        />
        <FileField
          name="file"
          label={text.edit.moreFiles}
          hint={text.hint.files(size)}
          maxBytes={loaderData.largestUpload}
          multiple
          optional
          wide
        />
        {files.length > 0 ? (
          <CheckboxGroup
            name="removeFiles"
            label={text.edit.removeFiles}
            options={files.map((file) => ({
              value: file.id,
              label: `${file.name} (${formatBytes(file.size, language)})`,
            }))}
            optional
            wide
          />
        ) : null}
        <Actions why={text.edit.discardWhy}>
          <Button look="primary" name="then" value="register">
            {text.edit.saveAndRegister}
          </Button>
          <Button name="then" value="save">
            {text.edit.save}
          </Button>
          <Button look="danger" name="then" value="discard">
            {text.edit.discard}
          </Button>
        </Actions>
      </div>
    </ActionForm>
  )
}

function FactFields({ loaderData }: { loaderData: Route.ComponentProps["loaderData"] }) {
  const text = useText(documentsText)
  const { document, read: found } = loaderData
  const hint = hintOf(text.edit)
  return (
    <>
      <SelectField
        name="side"
        label={text.field.side}
        value={document.side}
        options={sides.map((value) => ({ value, label: text.side[value] }))}
      />
      <SelectField
        name="typeCode"
        label={text.field.typeCode}
        value={document.typeCode}
        options={loaderData.types}
        hint={hint(found?.typeCode === document.typeCode, found?.type ?? null)}
        optional
      />
      <TextField
        name="symbol"
        label={text.field.symbol}
        value={document.symbol}
        hint={hint(symbolKey(found?.symbol ?? "") === document.symbolKey, found?.symbol ?? null) ?? text.hint.symbol}
        optional
      />
      <DateField
        name="issuedOn"
        label={text.field.issuedOn}
        value={document.issuedOn}
        hint={hint(found?.issuedOn === document.issuedOn, found?.issuedOn ? formatDay(found.issuedOn) : null)}
        optional
      />
      <TextField
        name="issuer"
        label={text.field.issuer}
        value={document.issuer}
        hint={hint(found?.issuer === document.issuer, found?.issuer ?? null)}
        optional
        wide
      />
      <TextAreaField
        name="title"
        label={text.field.title}
        value={document.title}
        hint={hint(found?.title === document.title, found?.title ?? null)}
        rows={2}
        wide
      />
      <TextField
        name="periodFrom"
        label={text.field.periodFrom}
        value={yearOf(document, "periodFrom")}
        hint={text.hint.period}
        inputMode="numeric"
        width="short"
        optional
      />
      <TextField
        name="periodTo"
        label={text.field.periodTo}
        value={yearOf(document, "periodTo")}
        hint={hint(found?.periodTo === document.periodTo, found?.periodTo ? String(found.periodTo) : null)}
        inputMode="numeric"
        width="short"
        optional
      />
    </>
  )
}

/** Years are written without a thousands mark. */
const yearOf = (document: Document, name: "periodFrom" | "periodTo"): string =>
  document[name] === null ? "" : String(document[name])

/** Says beside a field what the text itself says: the same, or something else. */
const hintOf = (words: { fromText: string; differs(found: string): string }) => (same: boolean, found: string | null) =>
  found === null || found === "" ? undefined : same ? words.fromText : words.differs(found)
