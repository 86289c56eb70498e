import beVietnamLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url"
import beVietnamVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url"
import type { ReactNode } from "react"
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "react-router"
import { parseLanguage } from "#src/base/language.ts"
import { rootData } from "#src/areas/access/web/index.ts"
import { FaultPage } from "#src/ui/fault-page.tsx"
import { LanguageProvider } from "#src/ui/language.tsx"
import { useNonce } from "#src/ui/nonce-provider.tsx"
import { deskPlaces, PlainBar, Shell } from "#src/ui/shell.tsx"
import "#src/ui/styles/index.css"
import type { Route } from "./+types/root.ts"

type RootData = ReturnType<typeof rootData> | undefined

const font = (href: string) => ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const

export const links = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  font(beVietnamLatin),
  font(beVietnamVietnamese),
]

/** What the frame around every page shows, and what was typed before a session ended. */
export const loader = ({ context, request }: Route.LoaderArgs) => rootData(request, context)

/** Every page is plain HTML; only a page that exports `handle = { enhanced: true }` loads the client program. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData("root") as RootData
  const language = parseLanguage(root?.language)
  const enhanced = useMatches().some((match) => (match.handle as { enhanced?: boolean } | undefined)?.enhanced)
  const nonce = useNonce()
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        <script type="module" src="/desk.js" nonce={nonce} />
      </head>
      <body>
        <LanguageProvider language={language}>
          <Frame root={root}>{children}</Frame>
        </LanguageProvider>
        {enhanced ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
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
  const places = deskPlaces(path.split("?")[0] ?? path, language, root.mayAdminister)
  return (
    <Shell places={places} person={person} unitName={unitName ?? undefined} language={language} path={path} accountLinks={root.accountLinks}>
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
