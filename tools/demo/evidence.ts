import type { SentFile } from "#src/platform/web/read-form.ts"
import { type PlainDate, formatDay } from "#src/base/plain-date.ts"
import { renderDocx } from "#src/platform/official-document/index.ts"

const sent = (name: string, mediaType: string, bytes: Uint8Array): SentFile => ({
  field: "files",
  name,
  mediaType,
  bytes,
  tooLarge: false,
})

/** A small text file that stands for proof. */
export const noteFile = (name: string, lines: readonly string[]): SentFile =>
  sent(`${name}.txt`, "text/plain", new TextEncoder().encode(`${lines.join("\n")}\n\n(Tệp mẫu để dùng thử.)\n`))

/** Minutes in Word, in the layout of official papers. */
export async function minutesFile(
  name: string,
  given: { unit: string; day: PlainDate; about: string; lines: readonly string[]; signer: string },
): Promise<SentFile> {
  const bytes = await renderDocx({
    side: "state",
    parentBody: "UBND PHƯỜNG HAI BÀ TRƯNG",
    issuer: given.unit.toUpperCase(),
    symbol: "Số:      /BB",
    place: "Hai Bà Trưng",
    date: given.day,
    typeName: "BIÊN BẢN",
    abstract: given.about,
    blocks: given.lines.map((text) => ({ kind: "paragraph" as const, text })),
    signature: { authority: [], title: "NGƯỜI LẬP BIÊN BẢN", name: given.signer },
    recipients: [`Lưu: ${given.unit}, ngày ${formatDay(given.day)}`],
    draftMark: null,
    createdAt: new Date(`${given.day}T03:00:00Z`),
  })
  return sent(`${name}.docx`, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes)
}
