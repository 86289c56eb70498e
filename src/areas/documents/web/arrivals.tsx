import { signedIn } from "#src/areas/access/web/index.ts"
import type { Route } from "./+types/arrivals.ts"
import { loadRegister } from "./register-data.ts"
import { RegisterPage } from "./register-page.tsx"

export const loader = ({ context, request }: Route.LoaderArgs) => loadRegister(signedIn(context), request, "arrival")

export default function Arrivals({ loaderData }: Route.ComponentProps) {
  return <RegisterPage register={loaderData} />
}
