import beVietnamLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url"
import beVietnamVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url"
import type { ReactNode } from "react"
import { Links, Meta, Scripts, ScrollRestoration, useMatches } from "react-router"
import type { Language } from "#src/base/language.ts"
import { LanguageProvider } from "./language.tsx"
import { useNonce } from "./nonce-provider.tsx"

const font = (href: string) =>
  ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const

/** The links in the head of every page: the mark of the product and the two fonts that every page needs at once. */
export const documentLinks = [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" } as const,
  font(beVietnamLatin),
  font(beVietnamVietnamese),
]

/** Every page is plain HTML; only a page that exports `handle = { enhanced: true }` loads the client program. */
export function Document({ language, children }: { language: Language; children: ReactNode }) {
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
