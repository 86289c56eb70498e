/**
 * The layout in Typst. It is the same for every document: what a document says comes in as data (JSON in `sys.inputs`),
 * so no text of a user is ever read as markup. A line of Times New Roman is 1.149 em high; Typst measures lines from
 * the letters' top (0.891 em) to their bottom (0.216 em), and the leading below makes up the rest.
 */
export const typstTemplate = String.raw`
#let d = json(bytes(sys.inputs.document))
#let leading(line) = (1.149 * line - 1.107) * 1em
#set document(title: d.title, author: d.creator, date: auto)
#set text(font: "Tinos", size: d.body.size * 1pt, lang: "vi", region: "VN", fallback: false, hyphenate: false, overhang: false,
  top-edge: 0.891em, bottom-edge: -0.216em)
#set par(leading: leading(d.body.line), spacing: d.body.between * 1pt + leading(d.body.line), justify: false)
#let number = context {
  let n = counter(page).get().first()
  if n > 1 { align(center, text(size: 14pt, str(n))) }
}
#set page(paper: "a4", header: number, header-ascent: (d.page.top - d.page.pageNumberFromTop) * 1mm - 14pt,
  margin: (top: d.page.top * 1mm, bottom: d.page.bottom * 1mm, left: d.page.left * 1mm, right: d.page.right * 1mm))

#let run(r) = {
  if "n" in r { return linebreak() }
  let shown = if "p" in r { r.p.map(part => box(baseline: 0.216em, part)).join() } else { r.t }
  let weight = if "b" in r { "bold" } else { "regular" }
  let style = if "i" in r { "italic" } else { "normal" }
  let styled = if "b" in r or "i" in r { text(weight: weight, style: style, shown) } else { [#shown] }
  if "a" in r { link(r.a, styled) } else { styled }
}
#let words(w) = if type(w) == str { [#w] } else { w.map(run).join() }

#let piece(p) = {
  if p.kind == "gap" { v(p.height * 1pt) }
  else if p.kind == "line" { pad(top: 4.5pt, bottom: 2.5pt, align(center, line(length: p.width * 1pt, stroke: 0.75pt))) }
  else {
    let shown = text(size: p.size * 1pt, weight: if p.bold { "bold" } else { "regular" },
      style: if p.italic { "italic" } else { "normal" }, words(p.words))
    if p.kind == "frame" { align(center, box(stroke: 0.75pt, inset: (x: 6pt, y: 3pt), shown)) }
    else {
      if "before" in p { v(p.before * 1pt) }
      align(if "left" in p and p.left { left } else { center }, if "underline" in p and p.underline { underline(shown) } else { shown })
    }
  }
}
#let stack-of(pieces) = {
  set par(leading: leading(1), spacing: leading(1), justify: false)
  set block(spacing: leading(1))
  for p in pieces { piece(p) }
}
#let side-by-side(l, r, share) = grid(columns: (share * 1fr, (1 - share) * 1fr), stack-of(l), stack-of(r))

#show heading: it => {
  set text(size: d.body.size * 1pt, weight: "regular")
  it.body
}
#let indent = d.body.firstLine * 1mm
#let heading-block(b) = block(sticky: true, width: 100%, above: d.body.between * 1pt + leading(d.body.line), {
  set par(justify: not b.centered)
  set align(center) if b.centered
  let shown = text(weight: if b.bold { "bold" } else { "regular" }, style: if b.italic { "italic" } else { "normal" }, words(b.words))
  heading(level: b.level, outlined: true, if b.centered { shown } else { h(indent) + shown })
})
#let paragraph-block(b) = block(sticky: b.keepNext, width: 100%, pad(left: b.left * 1pt, {
  set par(justify: b.align == "justify", first-line-indent: (amount: b.firstLine * 1mm, all: true))
  set align(center) if b.align == "center"
  set align(right) if b.align == "right"
  par(words(b.words))
}))
#let alignments = (left: left, center: center, right: right)
#let table-block(t) = {
  set text(size: t.size * 1pt)
  set par(leading: leading(1), spacing: leading(1), justify: false)
  if t.unit != none { block(sticky: true, width: 100%, below: 3pt, align(right, text(size: 13pt, style: "italic", words(t.unit)))) }
  let head = t.headings.flatten().map(c => table.cell(x: c.column, y: if c.down == 1 and t.headings.len() > 1 and c in t.headings.at(1) { 1 } else { 0 },
    colspan: c.across, rowspan: c.down, align: center + horizon, breakable: false, strong(words(c.words))))
  let count = t.columns.len()
  let cells = for r in t.rows {
    if r.style == "section" {
      (table.cell(colspan: count, breakable: r.tall, align: left, strong(words(r.cells.first()))),)
    } else if r.style == "total" or r.tall {
      r.cells.map(c => table.cell(breakable: r.tall, if r.style == "total" { strong(words(c)) } else { words(c) }))
    } else { r.cells.map(words) }
  }
  set table.cell(breakable: false)
  block(width: 100%, above: d.body.between * 1pt, below: if t.note == none { 6pt } else { 4pt },
    table(columns: t.columns.map(c => c.width * 1pt), align: t.columns.map(c => alignments.at(c.align)), stroke: 0.5pt,
      inset: (x: t.padding * 1pt, y: 2.5pt), table.header(..head), ..cells))
  if t.note != none { block(width: 100%, text(size: 12pt, style: "italic", words(t.note))) }
}
#let body-of(blocks) = for b in blocks {
  if b.kind == "heading" { heading-block(b) } else if b.kind == "table" { table-block(b) } else { paragraph-block(b) }
}

#side-by-side(d.letterhead.left, d.letterhead.right, d.letterhead.leftShare)
#if d.opening.len() == 0 { v(12pt) } else { stack-of(d.opening) }
#body-of(d.blocks)
#if d.closing.left.len() + d.closing.right.len() > 0 {
  block(breakable: false, width: 100%, above: 14pt, side-by-side(d.closing.left, d.closing.right, 0.5))
}
#for a in d.appendices {
  // Counted from 0 on the page before, so that the header of the appendix's first page already reads 1.
  counter(page).update(0)
  set page(flipped: a.landscape)
  stack-of(a.opening)
  body-of(a.blocks)
}
`
