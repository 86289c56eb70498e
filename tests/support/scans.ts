import { deflateSync } from "node:zlib"
import type { Picture } from "#src/areas/documents/extraction/picture/picture.ts"
import { openPaper } from "#src/areas/documents/extraction/recognition/paper.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { type OfficialDocument, renderPdf } from "#src/platform/official-document/index.ts"

/** A short paper with its letterhead, a paragraph and a ruled table. */
export const shortPaper: OfficialDocument = {
  side: "state",
  parentBody: "THÀNH PHỐ HÀ NỘI",
  issuer: "UBND PHƯỜNG HAI BÀ TRƯNG",
  symbol: "Số: 15/KH-UBND",
  place: "Hai Bà Trưng",
  date: plainDate("2026-03-02"),
  typeName: "KẾ HOẠCH",
  abstract: "Cải cách hành chính năm 2026",
  blocks: [
    {
      kind: "paragraph",
      text: "Ủy ban nhân dân phường ban hành kế hoạch với các nội dung sau; kinh phí dự kiến 1.250.000.000 đồng.",
    },
    {
      kind: "table",
      columns: [
        { title: "TT", width: 1 },
        { title: "Nhiệm vụ", width: 5 },
        { title: "Thời hạn", width: 2 },
      ],
      rows: [
        { cells: ["1", "Công khai thủ tục hành chính tại trụ sở", "31/3/2026"] },
        { cells: ["2", "Khảo sát mức độ hài lòng của người dân", "30/6/2026"] },
      ],
    },
  ],
  signature: null,
  recipients: ["Lưu: VT"],
  draftMark: null,
}

/** The first page of a paper as a picture: its upper part only when `share` says so. */
export async function drawPaper(paper: OfficialDocument, density: number, share = 1): Promise<Picture> {
  const opened = await openPaper(await renderPdf(paper))
  const { picture } = await opened.draw(1, density)
  opened.close()
  const height = Math.round(picture.height * share)
  return { ...picture, height, data: picture.data.subarray(0, picture.width * height * picture.channels) }
}

/** A PDF whose pages are these pictures, as a scanner makes it. */
export function scanOf(pictures: readonly Picture[], density: number): Uint8Array {
  const kids = pictures.map((_, i) => `${3 + i * 3} 0 R`).join(" ")
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`,
  ]
  for (const [i, { width, height, channels, data }] of pictures.entries()) {
    const [w, h] = [(width * 72) / density, (height * 72) / density]
    const drawing = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`
    const packed = deflateSync(data, { level: 1 })
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /I ${5 + i * 3} 0 R >> >> /Contents ${4 + i * 3} 0 R >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /Device${channels === 3 ? "RGB" : "Gray"} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
        ),
        packed,
        Buffer.from("\nendstream"),
      ]),
    )
  }
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")]
  const places: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [i, object] of objects.entries()) {
    places.push(length())
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"))
  }
  const xref = length()
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
