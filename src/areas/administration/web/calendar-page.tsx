import { data, redirect } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { changeYear, loadYear } from "#src/areas/calendar/index.ts"
import { YearPage } from "#src/areas/calendar/web/index.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { calendarDeskOf } from "./calendar-desk.ts"
import type { Route } from "./+types/calendar-page.ts"

export async function loader({ context, request }: Route.LoaderArgs) {
  return loadYear(await calendarDeskOf(signedIn(context)), new URL(request.url))
}

export async function action({ context, request }: Route.ActionArgs) {
  const desk = await calendarDeskOf(signedIn(context))
  const answer = await changeYear(desk, await readForm(request))
  return "goTo" in answer ? redirect(answer.goTo, 303) : data(answer, 422)
}

export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  return <YearPage view={loaderData} answer={actionData} />
}
