import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { findOpenFile } from "../store/files.ts"
import type { Route } from "./+types/file.ts"

/** Only these open in the browser; everything else is saved, whatever its name says. */
const shown = new Set(["application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif"])

/** Sends a kept file. Its type is what was sniffed when it came; `?tai=1` saves instead of showing. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const file = isId(params.id) ? await me.read((db) => findOpenFile(db, me.actor.authorityId, params.id)) : undefined
  if (!file) return new Response(null, { status: 404 })
  const saves = !shown.has(file.mediaType) || new URL(request.url).searchParams.has("tai")
  return new Response(me.files.stream(file.sha256), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.size),
      "content-disposition": `${saves ? "attachment" : "inline"}; filename="${plainName(file.name)}"; filename*=UTF-8''${encodeName(file.name)}`,
      "x-content-type-options": "nosniff",
      // The browser's own viewer of PDF does not open inside a sandbox.
      "content-security-policy":
        file.mediaType === "application/pdf"
          ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
          : "default-src 'none'; sandbox",
      "cache-control": "private, max-age=3600, immutable",
      etag: `"${file.sha256}"`,
    },
  })
}

/** The name in ASCII, for old programs. */
const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_")

const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
