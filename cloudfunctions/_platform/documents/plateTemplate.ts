/** Typst source of the plate. Sizes in mm and pt of an A5 page; all that varies comes from sys.inputs. */
export const plateTemplate = `
#let blue = rgb("#1b4f9c")
#let of(name) = sys.inputs.at(name)

#set document(title: "企业码 " + of("plateNumber"))
#set page(width: 148mm, height: 210mm, margin: (x: 11.5mm, top: 9mm, bottom: 8mm))
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: 13pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 0.3em, spacing: 0pt)
#set block(spacing: 0pt)
#set align(center)

// The largest sizes at which both fit; what is longer than any real name is cut at the box.
#let named(width, height, sizes) = context {
  let make((large, small)) = block(width: width)[
    #text(size: large, weight: "bold", of("enterpriseName"))
    #parbreak()
    #v(1.8mm)
    #text(size: small)[统一社会信用代码 #of("uscc")]
    #parbreak()
    #v(1.4mm)
    #text(size: small, of("address"))
  ]
  let fitting = sizes.find(pair => measure(make(pair)).height <= height)
  block(width: width, height: height, clip: true, align(horizon, make(if fitting == none { sizes.last() } else { fitting })))
}
#let step(title, ..lines) = {
  set par(leading: 0.5em)
  text(size: 14pt, weight: "bold", fill: blue, title)
  for line in lines.pos() { linebreak() + text(size: 12pt, line) }
}
#let rule = line(length: 100%, stroke: 0.3mm)

#block(text(size: 31pt, weight: "bold", fill: blue, tracking: 0.03em)[入企检查，先扫此码])
#v(1fr)
#block(text(size: 14pt)[谁来查、查什么、查几次，扫一扫都清楚])
#v(2fr)
#block(stroke: 0.8mm + blue, radius: 2mm, inset: 1mm,
  image(bytes(of("qr")), format: "svg", width: 80mm, height: 80mm, alt: "企业码"))
#v(2fr)
#block(text(size: 14pt)[扫不了，输入编号 #text(weight: "bold", of("plateNumber"))])
#v(1fr)
#named(125mm, 21.5mm, ((19pt, 11pt), (17pt, 11pt), (15pt, 10pt), (13pt, 9pt), (11pt, 8pt), (9pt, 7pt)))
#v(1fr)
#rule
#v(2mm)
#grid(columns: (1fr, 1fr, 1fr), inset: (y: 0.5mm), stroke: (x, _) => if x > 0 { (left: 0.2mm + luma(70%)) },
  step("1 检查人员扫", "两人扫码", "登记检查"),
  step("2 你也扫", "看证件", "看依据和次数"),
  step("3 查完再扫", "作评价", "有问题可反映"),
)
#v(2mm)
#rule
#v(2fr)
#block[不出示执法证件的，有权拒绝检查。]
#v(1.2mm)
#block(text(size: 11pt)[行政处罚法第五十五条])
#v(2fr)
#grid(columns: (1fr, 1.5fr, 1fr), align: (left + bottom, center + bottom, right + bottom), column-gutter: 2mm,
  text(size: 12pt, of("bureauName")), text(size: 12pt)[#of("officeName") #of("officePhone")], text(size: 12pt)[热线 12345])
`
