import { data } from "react-router"

/** Any address that no page answers. It is a page of its own so that its sentences come in the person's language. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export function action(): never {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
