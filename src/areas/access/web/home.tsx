import { redirect } from "react-router"

/** The first address goes to the desk. */
export function loader() {
  return redirect("/viec", 302)
}
