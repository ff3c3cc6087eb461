import { linePitch, page, type } from './page'

/** Typst source of a letter after GB/T 9704; all words come from sys.inputs. */
export const letterTemplate = `
#let sheet = json(bytes(sys.inputs.sheet))
#let rule-red = rgb("#d7000f")
#let serif(size, ..rest) = text(size: size, weight: "bold", ..rest)

#set document(title: sheet.kindName + " " + sheet.number)
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: ${type.three}pt, tracking: -0.21pt,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)
#set par(leading: ${linePitch - type.three}pt, spacing: ${linePitch - type.three}pt, justify: true)
#set block(spacing: ${linePitch - type.three}pt)
#set page(width: ${page.width}mm, height: ${page.height}mm,
  margin: (top: ${page.top}mm, left: ${page.left}mm, right: ${page.right}mm, bottom: ${page.bottom}mm),
  background: if sheet.watermark != none {
    let size = if sheet.watermark.clusters().len() > 3 { 115pt } else { 150pt }
    rotate(-45deg, text(size: size, fill: luma(225), sheet.watermark))
  },
  footer-descent: 7mm,
  footer: context {
    let number = counter(page).get().first()
    set align(if calc.odd(number) { right } else { left })
    pad(x: ${type.four}pt, text(size: ${type.four}pt, tracking: 0pt)[— #number —])
  })

// In the empty space above the head, so that the words stand where they stood.
#if sheet.standing != none {
  place(top + center, rect(stroke: 1pt, inset: 8pt, text(weight: "bold", sheet.standing)))
}
// The name of the issuer stands 35 mm below the top of the words.
#v(if sheet.signer == none { 35mm } else { 20mm })
#block(width: 100%, align(center, serif(sheet.issuerSize * 1pt, fill: rule-red, sheet.issuer)))
#block(width: 100%, align(center, serif(26pt, fill: rule-red, sheet.kindName)))
#v(${linePitch}pt)
#block(width: 100%, if sheet.signer == none { align(center, sheet.number) } else {
  grid(columns: (1fr, auto), pad(left: 1em, sheet.number), pad(right: 3em, sheet.signer))
})
#block(above: 4mm, line(length: 100%, stroke: 0.5mm + rule-red))
#v(${linePitch}pt)
#block(width: 100%, align(center, par(justify: false, leading: 10pt, serif(${type.two}pt, sheet.title))))
#v(6pt)
#block(sheet.addressee)

#let indented(words) = par(first-line-indent: (amount: 2em, all: true), words)
#for (place, section) in sheet.sections.enumerate() {
  block(sticky: true, pad(left: 2em, text(weight: "bold", section.heading)))
  for (line, words) in section.paragraphs.enumerate() {
    // No page holds nothing but the seal.
    let is-last = place + 1 == sheet.sections.len() and line + 1 == section.paragraphs.len()
    block(sticky: is-last, indented(words))
  }
}

// The seal covers name and date; both stay together with it on one page.
#for party in sheet.at("parties", default: ()) {
  block(above: ${2 * linePitch}pt, sticky: true, breakable: false, width: 100%, inset: (right: 4em), align(right)[
    #block(party.name + sheet.seal)
    #block(party.date)
  ])
}
#block(above: ${2 * linePitch}pt, breakable: false, width: 100%, inset: (right: 4em), align(right)[
  #block(sheet.issuer + sheet.seal)
  #block(sheet.date)
])
#if sheet.note != none {
  block(above: ${linePitch}pt, indented(sheet.note))
}

#if "answer" in sheet {
  let answer = sheet.answer
  block(above: ${2 * linePitch}pt, sticky: true, pad(left: 2em, text(weight: "bold", answer.heading)))
  for (place, words) in answer.paragraphs.enumerate() {
    block(sticky: place + 1 == answer.paragraphs.len(), indented(words))
  }
  block(above: ${linePitch}pt, breakable: false, width: 100%, inset: (right: 4em), align(right)[
    #block(answer.by)
    #block(answer.date)
  ])
}

#if sheet.printed != none {
  set text(size: ${type.four}pt)
  set block(spacing: 0pt)
  v(1fr)
  block(breakable: false, width: 100%, {
    line(length: 100%, stroke: 0.35mm)
    if sheet.copyTo != none {
      block(width: 100%, inset: (x: 1em, y: 6pt), sheet.copyTo)
      line(length: 100%, stroke: 0.25mm)
    }
    block(width: 100%, inset: (x: 1em, y: 6pt), grid(columns: (1fr, auto), sheet.issuer, sheet.printed))
    line(length: 100%, stroke: 0.35mm)
  })
}
`
