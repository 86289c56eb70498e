import type { ReactNode } from "react"
import { Outlet, useRouteLoaderData } from "react-router"
import { parseLanguage } from "#src/base/language.ts"
import { rootData } from "#src/areas/access/web/index.ts"
import { Document, documentLinks } from "#src/ui/document.tsx"
import { FaultPage } from "#src/ui/fault-page.tsx"
import { KeptFormContext } from "#src/ui/form-state.tsx"
import { deskPlaces, PlainBar, Shell } from "#src/ui/shell.tsx"
import "#src/ui/styles/index.css"
import type { Route } from "./+types/root.ts"

type RootData = ReturnType<typeof rootData> | undefined

export const links = () => documentLinks

/** What the frame around every page shows, and what was typed before a session ended. */
export const loader = ({ context, request }: Route.LoaderArgs) => rootData(request, context)

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData("root") as RootData
  return (
    <Document language={parseLanguage(root?.language)}>
      <KeptFormContext value={root?.kept ?? null}>
        <Frame root={root}>{children}</Frame>
      </KeptFormContext>
    </Document>
  )
}

/** The bar of the desk for those who are signed in; before that, the name and the language alone. */
function Frame({ root, children }: { root: RootData; children: ReactNode }) {
  const language = parseLanguage(root?.language)
  if (!root || root.person === null) {
    return (
      <>
        <PlainBar language={language} path={root?.path} />
        {children}
      </>
    )
  }
  const { path, person, unitName } = root
  const places = deskPlaces(path.split("?")[0] ?? path, language, root.mayAdminister, root.closedPlaces)
  return (
    <Shell
      places={places}
      person={person}
      unitName={unitName ?? undefined}
      language={language}
      path={path}
      accountLinks={root.accountLinks}
    >
      {children}
    </Shell>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <FaultPage error={error} />
}
