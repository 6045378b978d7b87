import { literals } from './literal.ts';

/** Families in the order to try them, for each hand the standard asks for. */
export interface TypstFonts {
  /** 小标宋: masthead and titles. */
  readonly title: readonly string[];
  /** 仿宋: the text. */
  readonly body: readonly string[];
  /** 黑体: first level of headings. */
  readonly hei: readonly string[];
  /** 楷体: second level. */
  readonly kai: readonly string[];
  /** 宋体: page numbers. */
  readonly song: readonly string[];
}

/**
 * The page of GB/T 9704—2012: A4, type area 156 mm × 225 mm with 37 mm above and 28 mm at the binding edge, 22 lines of
 * 28 characters. 三号 is 16 pt; 156 mm / 28 is a pitch of 15.79 pt (hence the tracking), lines stand 29.45 pt apart.
 * Page numbers are 四号 between dashes, 7 mm under the type area, right on odd and left on even pages.
 */
export function layoutSource(fonts: TypstFonts, title: string): string {
  return `#set document(title: ${literals([title])}.at(0), date: none)
#let fonts = (title: ${literals(fonts.title)}, body: ${literals(fonts.body)}, hei: ${literals(fonts.hei)}, kai: ${literals(fonts.kai)}, song: ${literals(fonts.song)})
#let red = rgb("#d6000f")
#let char = 15.79pt
#let pitch = 29.45pt
#let folio = context {
  let n = counter(page).get().first()
  let shown = text(font: fonts.song, size: 14pt, tracking: 0pt)[— #n —]
  if calc.odd(n) { align(right, pad(right: char, shown)) } else { align(left, pad(left: char, shown)) }
}
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer: folio, footer-descent: 7mm)
#set text(font: fonts.body, size: 16pt, tracking: char - 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, hyphenate: false, costs: (widow: 0%, orphan: 0%))
#set par(leading: pitch - 16pt, spacing: pitch - 16pt, justify: true, linebreaks: "simple")
#show heading: it => it.body
#let flush(body) = par(first-line-indent: 0pt, body)
#let indented(body) = par(first-line-indent: (amount: 2 * char, all: true), body)
#let hei(body) = text(font: fonts.hei, body)
#let kai(body) = text(font: fonts.kai, body)
#let strongly(body) = text(font: fonts.hei, body)
#let blank(n) = v((pitch) * n, weak: false)
#let middle(lines, size, step) = block(width: 100%, above: pitch - 16pt, below: pitch - 16pt, breakable: false, align(center, par(justify: false, leading: step - size, text(font: fonts.title, size: size, tracking: 0pt, weight: "bold", lines.map(l => [#l]).join(linebreak())))))
#let masthead(name, size) = block(width: 100%, align(center, text(font: fonts.title, size: size, fill: red, tracking: 0pt, weight: "bold", name)))
#let separator = block(width: 100%, above: 4mm, below: 0pt, line(length: 100%, stroke: 2pt + red))
#let centred(body) = block(width: 100%, above: pitch - 16pt, below: pitch - 16pt, align(center, body))
#let signed(lines, keep) = block(width: 100%, breakable: false, sticky: keep, above: 2 * pitch - 16pt, below: pitch - 16pt, align(right, pad(right: 2 * char, grid(columns: 1, row-gutter: pitch - 16pt, align: center, ..lines))))
#let caption(body) = block(width: 100%, above: pitch - 16pt, below: 8pt, sticky: true, align(center, hei(body)))
#let ruled(size, columns, ..cells) = block(width: 100%, above: pitch - 16pt, below: pitch - 16pt, {
  set text(size: size, tracking: 0pt)
  set par(leading: size * 0.45, spacing: size * 0.45, justify: false)
  table(columns: columns, inset: (x: 4pt, y: 5pt), stroke: 0.5pt, ..cells)
})
#let kept(body) = block(width: 100%, sticky: true, above: pitch - 16pt, below: pitch - 16pt, body)
#let seats(role, name, ..cells) = {
  set par(justify: false)
  grid(columns: (role * char, name * char, 1fr), column-gutter: 0.5 * char, row-gutter: pitch - 16pt, ..cells)
}
#let foot(copies, printer, printed) = {
  v(1fr)
  block(width: 100%, breakable: false, {
    set text(size: 14pt, tracking: 0pt)
    set par(leading: 8pt, spacing: 8pt, justify: true)
    line(length: 100%, stroke: 0.35mm)
    if copies != none {
      pad(x: 14pt, top: -4pt, bottom: -4pt, par(hanging-indent: 42pt, copies))
      if printed != none { line(length: 100%, stroke: 0.25mm) }
    }
    if printed != none { pad(x: 14pt, top: -4pt, bottom: -4pt, par(justify: false)[#printer #h(1fr) #printed]) }
    line(length: 100%, stroke: 0.35mm)
  })
}
`;
}
