import beVietnamLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url"
import beVietnamVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url"
import type { ReactNode } from "react"
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "react-router"
import { type Language, parseLanguage } from "#src/base/language.ts"
import { FaultPage } from "#src/ui/fault-page.tsx"
import { LanguageProvider, useText } from "#src/ui/language.tsx"
import { useNonce } from "#src/ui/nonce-provider.tsx"
import { uiText } from "#src/ui/text.ts"
import "#src/ui/styles/index.css"

/** What the root's loader gives, when there is one: the language, and small things kept between pages. */
type RootData = { language?: Language; kept?: Record<string, string> } | undefined

const font = (href: string) => ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const

export const links = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  font(beVietnamLatin),
  font(beVietnamVietnamese),
]

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
        <script type="module" src="/desk.js" />
      </head>
      <body>
        <LanguageProvider language={language}>{children}</LanguageProvider>
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

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <>
      <header className="top">
        <a className="brand" href="/">
          {useText(uiText).product}
        </a>
      </header>
      <FaultPage error={error} />
    </>
  )
}
