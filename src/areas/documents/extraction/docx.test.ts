import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { read } from "#src/areas/reading/index.ts"
import { readDocx } from "./docx.ts"
import { writeLines } from "./write-lines.ts"

const wordFile = (body: string, parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  )
function readAll(body: string, parts: Record<string, string> = {}) {
  const { lines, encoding } = readDocx(wordFile(body, parts))
  const written = writeLines(lines)
  const places = written.places.map(({ start, end, ...place }) => ({ words: written.text.slice(start, end), ...place }))
  return { ...written, encoding, places, lines: written.text.split("\n") }
}
const linesOf = (body: string, parts: Record<string, string> = {}) => readAll(body, parts).lines
const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
const r = (words: string, look = "") => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${t(words)}</w:r>`
const p = (content: string, properties = "") =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content.startsWith("<") ? content : r(content)}</w:p>`
const tc = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = "<w:vMerge/>"
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (...paragraphs: string[]) =>
  `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraphs.join("")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraphs.join("")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const pageBreak = "<w:lastRenderedPageBreak/>"

describe("tables", () => {
  test("merged cells leave every row with the columns of the grid; a cell that goes on from above is marked", () => {
    const table = tbl(
      tr(tc("TT", begins), tc("Nhiệm vụ", begins), tc("Phân công", span(2))),
      tr(tc("", goesOn), tc("", goesOn), tc("Chủ trì"), tc("Phối hợp")),
      tr(tc("1"), tc("Rà soát thủ tục"), tc("Văn phòng", begins), tc("Công an phường")),
      tr(tc("2"), tc("Công khai kết quả"), tc("", goesOn), tc("")),
    )
    expect(linesOf(table)).toEqual([
      "| TT | Nhiệm vụ | Phân công | |",
      "| 〃 | 〃 | Chủ trì | Phối hợp |",
      "| 1 | Rà soát thủ tục | Văn phòng | Công an phường |",
      "| 2 | Công khai kết quả | 〃 | |",
    ])
  })

  test("a merge without words leaves an empty cell, and rows may begin late in the grid", () => {
    const table = tbl(
      tr(tc("a"), tc("", begins), tc("c")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("", goesOn)}${tc("d")}</w:tr>`,
      tr(tc("e"), tc("g")),
    )
    expect(linesOf(table)).toEqual(["| a | | c |", "| | | d |", "| e | g | |"])
  })

  test("cells tell their row and column", () => {
    const table = tbl(tr(tc("Tổng", span(2)), tc("5")), tr(tc("x"), tc(""), tc("y|z")))
    const places = readAll(`${p("Trước")}${table}${tbl(tr(tc("hai"), tc("ba")))}`).places
    expect(places.map(({ words, part, at }) => [words, part, ...at])).toEqual([
      ["Trước", "paragraph", 1],
      ["Tổng", "table", 1, 1, 1],
      ["5", "table", 1, 1, 3],
      ["x", "table", 1, 2, 1],
      ["y/z", "table", 1, 2, 3],
      ["hai", "table", 2, 1, 1],
      ["ba", "table", 2, 1, 2],
    ])
  })

  test("a table inside a cell is written into the cell, a table of one column is a box around paragraphs", () => {
    const inner = tbl(tr(tc("Quý I"), tc("5")), tr(tc("Quý II"), tc("7")))
    expect(linesOf(tbl(tr(tc("A"), tc(`${p("Gồm")}${inner}`))))).toEqual(["| A | Gồm Quý I / 5; Quý II / 7; |"])
    expect(linesOf(tbl(tr(tc(`${p("Một")}${p("Hai")}`)), tr(tc("Ba"))))).toEqual(["Một", "Hai", "Ba"])
  })

  test("a row that was deleted under tracking is gone", () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p(`<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`))}${tc("")}</w:tr>`
    expect(linesOf(tbl(tr(tc("a"), tc("b")), gone, tr(tc("c"), tc("d"))))).toEqual(["| a | b |", "| c | d |"])
  })
})

describe("notes", () => {
  const parts = {
    "word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${r(" Theo Báo cáo số 12/BC-UBND.")}`)}</w:footnote><w:footnote w:id="3">${p("Số liệu đến ngày 30/6/2026.")}${p("Nguồn: Công an phường.")}</w:footnote></w:footnotes>`,
    "word/endnotes.xml": `<w:endnotes><w:endnote w:id="2">${p("Ghi chú cuối")}</w:endnote></w:endnotes>`,
  }
  const body = [
    p(
      `${r("Đạt 95%")}<w:r><w:footnoteReference w:id="3"/></w:r>${r(" hồ sơ, giảm 12 vụ")}<w:r><w:footnoteReference w:id="7"/></w:r>${r(".")}`,
    ),
    p(`${r("Kết luận")}<w:r><w:endnoteReference w:id="2"/></w:r>`),
  ].join("")

  test("stand below the body with their marks, in the order of the text", () => {
    expect(linesOf(body, parts)).toEqual([
      "Đạt 95%[1] hồ sơ, giảm 12 vụ[2].",
      "Kết luận[i]",
      "",
      "[1] Số liệu đến ngày 30/6/2026.",
      "Nguồn: Công an phường.",
      "[2] Theo Báo cáo số 12/BC-UBND.",
      "[i] Ghi chú cuối",
    ])
    expect(readAll(body, parts).places.map(({ part, at }) => [part, ...at])).toEqual([
      ["paragraph", 1],
      ["paragraph", 2],
      ["footnote", 1],
      ["footnote", 1],
      ["footnote", 2],
      ["endnote", 1],
    ])
  })

  test("their marks are no figures to the reader", () => {
    const { text } = readAll(body, parts)
    expect(read(text).claims.flatMap((claim) => claim.values.map(({ value }) => value))).toEqual([95, 12])
  })

  test("a note whose mark was deleted is not read", () => {
    const deleted = p(`${r("Đạt")}<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del>`)
    expect(linesOf(deleted, parts)).toEqual(["Đạt"])
  })

  test("a mark of the writer's own stays", () => {
    const own = p(`${r("Đạt")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/>${t("(*)")}</w:r>`)
    expect(linesOf(own, parts)[0]).toBe("Đạt(*)")
  })
})

describe("what the page does not show is left out", () => {
  test("deleted and moved text, and a deleted paragraph end joins two paragraphs", () => {
    const body = [
      p(`${r("Hoàn thành trước ")}<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins>${r("31/12")}</w:ins>`),
      p(`<w:moveFrom>${r("Chuyển đi")}</w:moveFrom>`),
      `<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${r("Câu này ")}</w:p>`,
      p("liền câu sau"),
      p(`<w:moveTo>${r("Chuyển đến")}</w:moveTo>`),
    ].join("")
    expect(linesOf(body)).toEqual(["Hoàn thành trước 31/12", "", "Câu này liền câu sau", "Chuyển đến"])
  })

  test("hidden text, by itself and by its style", () => {
    const styles = `<w:styles><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const body = p(
      `${r("Hiện")}${r("ẩn", "<w:vanish/>")}${r("ẩn", '<w:rStyle w:val="An"/>')}${r(" lại", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')}`,
    )
    expect(linesOf(body, { "word/styles.xml": styles })).toEqual(["Hiện lại"])
  })

  test("page numbers and the table of contents; other fields keep their result", () => {
    const toc = [
      `<w:p>${field("TOC \\o", "").replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, "")}${r("I. Mục tiêu 3")}</w:p>`,
      `<w:p>${r("II. Nhiệm vụ ")}${field("PAGEREF a", r("5"))}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ].join("")
    const body = `${toc}${p(`${r("Trang ")}${field("PAGE", r("4"))}${field("HYPERLINK", r("cổng thông tin"))}`)}`
    expect(linesOf(body)).toEqual(["Trang cổng thông tin"])
  })

  test("a table of contents that never ends hides nothing", () => {
    const open = field("TOC \\o", "").replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, "")
    expect(linesOf(`<w:p>${open}</w:p>${p("Nội dung chính")}`)).toEqual(["Nội dung chính"])
  })

  test("the prompt of an empty content control; a filled one keeps its words", () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const prompt = control("<w:showingPlcHdr/>", `${control("", r("Bấm để nhập"))}${r("chữ")}`)
    const body = `${p(`${r("Số: ")}${prompt}${control("", r("05"))}`)}${control("", p("Cả đoạn"))}`
    expect(linesOf(body)).toEqual(["Số: 05", "Cả đoạn"])
  })
})

describe("words as the page shows them", () => {
  test("a text box follows the paragraph that it hangs on, once", () => {
    const body = `${p(`${r("Trên")}${box(p("Trong hộp"), p("dòng hai"))}${r(" dưới")}`)}${p("Sau")}`
    expect(linesOf(body)).toEqual(["Trên dưới", "Trong hộp", "dòng hai", "Sau"])
    expect(readAll(body).places.map(({ part, at }) => [part, ...at])).toEqual([
      ["paragraph", 1],
      ["text-box", 1],
      ["text-box", 1],
      ["paragraph", 2],
    ])
  })

  test("signs of symbol fonts, hyphens that do not break, letters shown as capitals", () => {
    const body = [
      p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r(" đạt ")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r(" 95%")}`,
      ),
      p(r("\uf0b7 ý đầu", '<w:rFonts w:ascii="Symbol"/>')),
      p(`<w:r>${t("COVID")}<w:noBreakHyphen/>${t("19")}<w:softHyphen/></w:r>`),
      p(r("Kế hoạch", "<w:caps/>")),
    ].join("")
    expect(linesOf(body)).toEqual(["☑ đạt ≥ 95%", "• ý đầu", "COVID-19", "KẾ HOẠCH"])
  })

  test("letters between elements without saved blanks lose theirs, as in Word", () => {
    expect(linesOf(p("<w:r><w:t>\n  Một\n</w:t></w:r>" + r(" hai")))).toEqual(["Một hai"])
  })

  test("a letterhead and a signature set with tabs are read column by column", () => {
    const tab = "<w:r><w:tab/></w:r>"
    const body = [
      p(`${r("UBND PHƯỜNG HAI BÀ TRƯNG")}${tab}${r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}`),
      p(`${r("Số: 05/KH-UBND")}${tab}${tab}${r("Độc lập - Tự do - Hạnh phúc")}`),
      p("-----------------"),
      p(`${tab}${r("Hà Nội, ngày 02 tháng 3 năm 2026")}`),
      p(`${r("Nội dung")}${tab}${r("giữ nguyên dòng")}`),
      p(`${r("Nơi nhận:")}${tab}${r("TM. ỦY BAN NHÂN DÂN")}`),
      p(`${r("- Như trên;")}${tab}${r("CHỦ TỊCH")}`),
    ].join("")
    expect(linesOf(body)).toEqual([
      "UBND PHƯỜNG HAI BÀ TRƯNG",
      "Số: 05/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Hà Nội, ngày 02 tháng 3 năm 2026",
      "Nội dung giữ nguyên dòng",
      "Nơi nhận:",
      "- Như trên;",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
    ])
  })
})

describe("headings and pages", () => {
  const styles = `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`

  test("headings tell their level, by the style they rest on or by themselves", () => {
    const body = [
      p("Mục lớn", '<w:pStyle w:val="Muc"/>'),
      p("Mục nhỏ", '<w:pStyle w:val="H2"/>'),
      p("Đề mục riêng", '<w:outlineLvl w:val="3"/>'),
      p("Chữ thường", '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>'),
    ].join("")
    const { places } = readAll(body, { "word/styles.xml": styles })
    expect(places.map(({ part, at }) => [part, ...at])).toEqual([
      ["heading", 1, 1],
      ["heading", 2, 2],
      ["heading", 3, 4],
      ["paragraph", 4],
    ])
  })

  test("pages are those that Word noted; a paragraph over two pages has two places", () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const body = [
      p("Đầu"),
      p(
        `${r("Nửa trước ")}<w:r>${pageBreak}${t("nửa sau")}</w:r>`,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>',
      ),
      p(`<w:r><w:br w:type="page"/></w:r>`),
      p(`<w:r>${pageBreak}${t("Trang ba")}</w:r>`),
    ].join("")
    const { places, lines } = readAll(body, { "word/numbering.xml": numbering })
    expect(lines).toEqual(["Đầu", "1. Nửa trước nửa sau", "", "Trang ba"])
    expect(places.map(({ words, page }) => [words, page])).toEqual([
      ["Đầu", 1],
      ["1. Nửa trước ", 1],
      ["nửa sau", 2],
      ["Trang ba", 3],
    ])
  })

  test("a page that turns in every cell of a row turns once", () => {
    const turning = (words: string) => tc(p(`${r(words)}<w:r>${pageBreak}${t(" tiếp")}</w:r>`))
    const { places } = readAll(`${tbl(tr(turning("a"), turning("b")), tr(tc("c"), tc("d")))}${p("Sau")}`)
    expect(places.map(({ words, page }) => [words, page])).toEqual([
      ["a tiếp", 1],
      ["b tiếp", 1],
      ["c", 2],
      ["d", 2],
      ["Sau", 2],
    ])
  })

  test("a file that Word has not laid out has no pages", () => {
    expect(
      readAll(`${p("Một")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p("Hai")}`).places.map(({ page }) => page),
    ).toEqual([null, null])
  })
})

describe("list markers", () => {
  const lvl = (level: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const item = (words: string, list: number, level = 0) =>
    p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
  const abstract = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
  const num = (id: number, of: number, content = "") =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${content}</w:num>`

  test("legal numbering writes digits under a Roman heading; an instance may have a level of its own", () => {
    const numbering = `<w:numbering>${abstract(0, lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%1.%2.", "<w:isLgl/>"))}${num(1, 0)}${num(2, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>${lvl(0, "lowerLetter", "%1)")}</w:lvlOverride>`)}</w:numbering>`
    const body = [item("Một", 1), item("Hai", 1), item("Ý", 1, 1), item("Riêng", 2), item("Riêng nữa", 2)].join("")
    expect(linesOf(body, { "word/numbering.xml": numbering })).toEqual([
      "I. Một",
      "II. Hai",
      "2.1. Ý",
      "c) Riêng",
      "d) Riêng nữa",
    ])
  })

  test("a list that names a style has the levels of that style's list", () => {
    const numbering = `<w:numbering>${abstract(0, `<w:styleLink w:val="Muc"/>${lvl(0, "decimal", "%1.")}`)}${abstract(1, '<w:numStyleLink w:val="Muc"/>')}${num(1, 0)}${num(4, 1)}</w:numbering>`
    expect(linesOf(`${item("Một", 4)}${item("Hai", 4)}`, { "word/numbering.xml": numbering })).toEqual([
      "1. Một",
      "2. Hai",
    ])
  })

  test("a style brings its list along, and a paragraph may leave it", () => {
    const numbering = `<w:numbering>${abstract(0, lvl(0, "decimal", "Điều %1."))}${num(1, 0)}</w:numbering>`
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const body = [
      p("Phạm vi", '<w:pStyle w:val="Dieu"/>'),
      p("không số", '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      p("", '<w:pStyle w:val="Dieu"/>'),
      p("Đối tượng", '<w:pStyle w:val="Dieu"/>'),
    ].join("")
    expect(linesOf(body, { "word/numbering.xml": numbering, "word/styles.xml": styles })).toEqual([
      "Điều 1. Phạm vi",
      "không số",
      "",
      "Điều 2. Đối tượng",
    ])
  })
})

test("a file of any make is read or refused, and every place holds words of the text", () => {
  const steps =
    "<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> chữ &amp; <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:del> </w:del> <w:txbxContent> </w:txbxContent> <w:sdtContent> </w:sdtContent> <w:showingPlcHdr/> <w:vMerge/> <w:pPr> </w:pPr> <w:footnote> </w:footnote> <w:lastRenderedPageBreak/>".split(
      " ",
    )
  const pieces = fc.oneof(
    fc.constantFrom(...steps),
    fc.constantFrom("\n", '<w:gridSpan w:val="9"/>', '<w:vMerge w:val="restart"/>', '<w:footnoteReference w:id="1"/>'),
    fc.constantFrom('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (made) => {
      const { text, places } = readAll(`${p("Đầu")}${made.join("")}`)
      let reached = 0
      for (const { start, end } of writeLines(readDocx(wordFile(`${p("Đầu")}${made.join("")}`)).lines).places) {
        expect(start).toBeGreaterThanOrEqual(reached)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end).trim()).not.toBe("")
        reached = end
      }
      expect(places[0]?.words).toBe("Đầu")
    }),
  )
})

test("a thousand rows and ten thousand paragraphs are read in a moment", () => {
  const table = tbl(
    ...Array.from({ length: 1000 }, (_, i) => tr(tc(String(i)), tc("Nhiệm vụ"), tc("", i % 2 ? goesOn : begins))),
  )
  const body =
    table + Array.from({ length: 10_000 }, (_, i) => p(`${r(`Đoạn ${i} `)}${r("có chữ", "<w:b/>")}`)).join("")
  const started = performance.now()
  expect(readAll(body).lines).toHaveLength(11_000)
  expect(performance.now() - started).toBeLessThan(5000)
})

describe("letters of old fonts", () => {
  test("runs in .VnTime and VNI fonts become Unicode beside runs that are Unicode", () => {
    const body = [
      p(
        r("KÕ ho¹ch c¶i c¸ch", '<w:rFonts w:ascii=".VnTime"/>') +
          r(" năm 2026", '<w:rFonts w:ascii="Times New Roman"/>'),
      ),
      p(r("kÕ ho¹ch", '<w:rFonts w:ascii=".VnTimeH"/>')),
      p(r("Keá hoaï", '<w:rFonts w:ascii="VNI-Times"/>') + r("ch", '<w:rFonts w:ascii="VNI-Times"/>')),
    ].join("")
    const { lines, encoding } = readAll(body)
    expect(lines).toEqual(["Kế hoạch cải cách năm 2026", "KẾ HOẠCH", "Kế hoạch"])
    expect(encoding).toBe("tcvn3")
  })

  test("the font may come from a style or from what holds for the whole file", () => {
    const styles = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="U"><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style></w:styles>`
    expect(
      linesOf(`${p("§Þnh h­íng")}${p("Định hướng", '<w:pStyle w:val="U"/>')}`, { "word/styles.xml": styles }),
    ).toEqual(["Định hướng", "Định hướng"])
  })

  test("letters whose font was replaced are told by the words they make", () => {
    const { lines, encoding } = readAll(
      p("Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc, kÕ ho¹ch c«ng t¸c"),
    )
    expect(lines).toEqual(["Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc, kế hoạch công tác"])
    expect(encoding).toBe("tcvn3")
  })
})
