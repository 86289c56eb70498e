import { signedIn } from "#src/areas/access/web/index.ts"
import type { Route } from "./+types/departures.ts"
import { loadRegister } from "./register-data.ts"
import { RegisterPage } from "./register-page.tsx"

export const loader = ({ context, request }: Route.LoaderArgs) => loadRegister(signedIn(context), request, "departure")

export default function Departures({ loaderData }: Route.ComponentProps) {
  return <RegisterPage register={loaderData} />
}
