import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { drawPage } from "../extraction/recognition/page-pictures.ts"
import { PageTooHeavy, UnreadablePage } from "../extraction/recognition/recogniser.ts"
import { isWord, layOutWord } from "../extraction/word-pages.ts"
import { isScan } from "../rules/sniff-file.ts"
import { findOpenFile } from "../store/files.ts"
import type { Route } from "./+types/page-picture.ts"

/** One page of a kept file as a picture, for whoever may open the file: `/tep/:id/trang/3.png`. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const page = Number(/^(\d{1,5})\.png$/.exec(params.page)?.[1] ?? 0)
  const file =
    isId(params.id) && page > 0 ? await me.read((db) => findOpenFile(db, me.actor.authorityId, params.id)) : undefined
  if (!file) return new Response(null, { status: 404 })
  const load = () => me.files.get(file.sha256)
  const word = isWord(file.mediaType) ? await layOutWord({ ...file, load }) : undefined
  if (!word && !isScan(file.mediaType)) return new Response(null, { status: 404 })
  const source = word ? { sha256: `${file.sha256}-word`, load: async () => word.pdf } : { sha256: file.sha256, load }
  try {
    const png = await drawPage(source, page)
    return new Response(png as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type": "image/png",
        "content-length": String(png.byteLength),
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, max-age=86400, immutable",
        etag: `"${file.sha256}-${page}"`,
      },
    })
  } catch (fault) {
    if (fault instanceof UnreadablePage) return new Response(null, { status: 404 })
    if (fault instanceof PageTooHeavy) return new Response(null, { status: 422 })
    throw fault
  }
}
