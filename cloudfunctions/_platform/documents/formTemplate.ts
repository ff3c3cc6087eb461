import { formPitch, linePitch, page, type } from './page'

/** Typst source of annex 5 and of the list before a month's forms; all words come from sys.inputs. */
export const formTemplate = `
#let set-of = json(bytes(sys.inputs.set))
#let words = set-of.words

#set document(title: words.title)
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: ${type.three}pt,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)
#set par(leading: ${linePitch - type.three}pt, spacing: ${linePitch - type.three}pt, justify: true)
#set block(spacing: ${linePitch - type.three}pt)
#let foot = state("foot", "")
#set page(width: ${page.width}mm, height: ${page.height}mm,
  margin: (top: 25mm, left: ${page.left}mm, right: ${page.right}mm, bottom: 25mm),
  footer-descent: 7mm,
  footer: context text(size: 10pt, foot.get()))

#let title(words) = align(center, block(text(size: ${type.two}pt, weight: "bold", words)))
#let label(words) = table.cell(align: center + horizon, words)
// At least so high, and higher when there is more to say.
#let tall(height, words, size) = grid(columns: (0pt, 1fr), rect(width: 0pt, height: height, stroke: none), {
  set text(size: size * 1pt)
  set par(leading: ${formPitch - 1}em, spacing: ${formPitch - 1}em)
  for line in words.split("\\n") { par(first-line-indent: (amount: 2em, all: true), line) }
})

#if set-of.cover != none [
  #let cover = set-of.cover
  #title(cover.title)
  #v(8pt)
  #block(cover.unit)
  #block(par(first-line-indent: (amount: 2em, all: true), cover.summary))
  #set text(size: 11pt)
  #set par(leading: 0.5em, justify: false)
  #if cover.rows.len() > 0 {
    table(columns: (13mm, 32mm, 1fr, 28mm, 30mm), stroke: 0.5pt, inset: 5pt, align: (x, y) => if x in (0, 3) or y == 0 { center + horizon } else { left + horizon },
      table.header(..cover.columns.map(words => strong(words))),
      ..cover.rows.flatten())
  }
]
#for (place, form) in set-of.forms.enumerate() {
  if place > 0 or set-of.cover != none { pagebreak() }
  foot.update(form.number)
  block(words.annex)
  title(words.title)
  align(center, block(form.month))
  block(form.unit)
  table(columns: (30mm, 1fr), stroke: 0.5pt, inset: 8pt,
    label(words.source), align(horizon, text(size: 12pt, form.sources)),
    label(words.problem), tall(72mm, form.problem, form.problemSize),
    label(words.suggestion), table.cell(breakable: form.suggestionSize < ${type.four},
      tall(form.suggestionHeight * 1pt, form.suggestion, form.suggestionSize)),
    table.cell(colspan: 2, breakable: false, grid(columns: (1fr, 1fr, auto), words.reviewed, words.drawnUp, form.date)))
  block(above: 10pt, text(size: ${type.four}pt, words.remark))
}
`
