import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { renderToStaticMarkup } from "react-dom/server"
import { createMemoryRouter, RouterProvider } from "react-router"
import { build } from "vite"
import Gallery, { type GalleryView } from "#src/ui/gallery.tsx"
import type { Language } from "#src/base/language.ts"
import { LanguageProvider } from "#src/ui/language.tsx"

export const views: readonly GalleryView[] = ["parts", "inbox", "detail", "board", "review"]

/** One page of the gallery as the server would write it. */
export function drawGallery(view: GalleryView, language: Language = "vi", path?: string): string {
  const router = createMemoryRouter([{ path: "/", element: <Gallery view={view} {...(path ? { path } : {})} /> }])
  const body = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <RouterProvider router={router} />
    </LanguageProvider>,
  )
  const title = /<title>.*?<\/title>/.exec(body)?.[0] ?? ""
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}<link rel="stylesheet" href="/style.css"><script type="module" src="/desk.js"></script></head><body>${body.replace(title, "")}</body></html>`
}

export type Asset = { body: Buffer; type: string }

/** The built stylesheet with its fonts, and the static script, by address. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const outDir = await mkdtemp(join(tmpdir(), "ro-viec-gallery-"))
  await build({
    configFile: false,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, rolldownOptions: { input: "src/ui/styles/index.css" } },
  })
  const assets = new Map<string, Asset>()
  for (const name of await readdir(join(outDir, "assets"))) {
    const body = await readFile(join(outDir, "assets", name))
    if (name.endsWith(".css")) assets.set("/style.css", { body, type: "text/css" })
    else assets.set(`/assets/${name}`, { body, type: "font/woff2" })
  }
  await rm(outDir, { recursive: true, force: true })
  assets.set("/desk.js", { body: await readFile("public/desk.js"), type: "text/javascript" })
  return assets
}
