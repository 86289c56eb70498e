import { data, redirect } from "react-router"
import * as v from "valibot"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { confirmWords, confirmWordsInput } from "../actions/confirm-words.ts"
import { sayRefusal } from "./say-refusal.ts"

/** Confirms the doubtful words that a form names, and goes to the document's page; both pages that show such words send here. */
export async function confirmSentWords(me: SignedIn, request: Request, id: string) {
  const form = await readForm(request)
  const parsed = v.safeParse(confirmWordsInput, { ...form.fields, id })
  const outcome = parsed.success
    ? await confirmWords(me.acting(form.fields["requestKey"] ?? null), parsed.output)
    : null
  if (outcome?.ok) return redirect(`/van-ban/${id}?xong=soat`, 303)
  return data({ refusal: outcome ? sayRefusal(outcome.refusal, me.language) : null }, 422)
}
