import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { endingsOf, type FileKind, fileKinds, mediaTypes, sniffFile } from "./sniff-file.ts"

/** Why a file is not taken; each names the file, so that a person who sent several knows which. */
export type FileRefusal =
  | { code: "file-empty"; name: string }
  | { code: "file-too-large"; name: string }
  | { code: "file-not-allowed"; name: string }
  | { code: "file-locked"; name: string }
  | { code: "file-unknown"; name: string }
  | { code: "file-mismatch"; name: string; ending: string; looksLike: FileKind }

export interface AcceptedFile {
  kind: FileKind
  mediaType: string
  /** The name it is kept under; a file that came without an ending gets the one of its kind. */
  name: string
}

const programEndings = new Set([
  "exe",
  "com",
  "bat",
  "cmd",
  "ps1",
  "vbs",
  "js",
  "mjs",
  "jar",
  "msi",
  "scr",
  "lnk",
  "sh",
  "apk",
  "dll",
  "hta",
  "html",
  "htm",
  "xhtml",
  "svg",
  "xml",
  "php",
  "docm",
  "xlsm",
  "pptm",
])
const kindOfEnding = new Map(fileKinds.flatMap((kind) => endingsOf[kind].map((ending) => [ending, kind] as const)))

/** Judges one file by its content, its name only as a promise that the content must keep. */
export function acceptFile(file: {
  name: string
  bytes: Uint8Array
  tooLarge: boolean
}): Outcome<AcceptedFile, FileRefusal> {
  const { name } = file
  if (file.tooLarge) return refused({ code: "file-too-large", name })
  const kind = sniffFile(file.bytes)
  const ending = endingOf(name)
  if (kind === "empty") return refused({ code: "file-empty", name })
  if (kind === "program" || kind === "page" || kind === "macros" || programEndings.has(ending))
    return refused({ code: "file-not-allowed", name })
  if (kind === "locked") return refused({ code: "file-locked", name })
  if (kind === "archive" || kind === "unknown") return refused({ code: "file-unknown", name })
  if (ending === "") return done({ kind, mediaType: mediaTypes[kind], name: `${name}.${endingsOf[kind][0]}` })
  if (kindOfEnding.get(ending) !== kind) return refused({ code: "file-mismatch", name, ending, looksLike: kind })
  return done({ kind, mediaType: mediaTypes[kind], name })
}

/** The ending of a name, in small letters; empty when there is none that looks like one. */
export const endingOf = (name: string): string => /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ""
