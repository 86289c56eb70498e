import { redirect } from "react-router"
import { signOut } from "../actions/sign-out.ts"
import type { Route } from "./+types/sign-out.ts"
import { noSessionLine } from "./gate-cookies.ts"
import { requestContext } from "./request-context.ts"

/** Signing out changes something, so a link does not do it. */
export function loader() {
  return redirect("/", 303)
}

export async function action({ context, request }: Route.ActionArgs) {
  const { db, sessionDigest } = context.get(requestContext)
  if (sessionDigest) await signOut({ db }, sessionDigest)
  return redirect("/dang-nhap?xong=da-dang-xuat", {
    status: 303,
    headers: { "set-cookie": noSessionLine(new URL(request.url).protocol === "https:") },
  })
}
