/** The sheet of the readable file and of the book: serif on warm paper, red only for masthead and rule. */
export const readingStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem 6rem; max-width: 40em; background: #fbf9f4; color: #1f1d1a;
  font: 17px/1.9 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif;
  text-align: justify; line-break: strict; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.5; text-align: center; text-wrap: balance; }
h1 { font-size: 1.9em; color: #b3261e; letter-spacing: .08em; }
h2 { font-size: 1.5em; margin: 1.2em 0; }
h3 { font-size: 1.2em; margin: 2em 0 1em; }
h4 { font-size: 1.05em; }
p { margin: 0; text-indent: 2em; }
.issue, .masthead, .number, .label, .source, .omitted { text-align: center; text-indent: 0; }
.masthead { color: #b3261e; font-size: 1.7em; font-weight: 700; letter-spacing: .1em; line-height: 1.6; }
.head { margin-top: 4em; }
.head .number { border-bottom: 2px solid #b3261e; padding-bottom: .5em; }
.addressees, .label { text-indent: 0; }
.label { text-align: left; margin-top: 3em; }
.alone { margin-top: .6em; }
.signature { margin: 2em 2em 2em auto; width: fit-content; text-align: center; }
.signature p { text-indent: 0; }
.foot { margin-top: 2em; border-top: 1px solid #1f1d1a; border-bottom: 1px solid #1f1d1a; padding: .4em 0; font-size: .9em; }
.foot p { text-indent: 0; }
.printed { text-align: right; }
table { width: 100%; border-collapse: collapse; margin: 1.2em 0; font-size: .88em; line-height: 1.6; }
th, td { border: 1px solid #8a8378; padding: .3em .5em; min-width: 3.2em; text-align: left; vertical-align: middle; }
th { background: #f0ebe0; text-align: center; }
.group td, .group th { background: #f6f2e9; font-weight: 700; }
caption { font-weight: 700; padding-bottom: .4em; }
.seats div { display: grid; grid-template-columns: 5em 5em 1fr; gap: .8em; }
.seats dt, .seats dd { margin: 0; }
a { color: inherit; text-decoration-color: #b8ad9a; text-underline-offset: .2em; }
.contents ol { list-style: none; padding: 0; }
.contents li { display: flex; gap: 1em; padding: .25em 0; border-bottom: 1px dotted #cfc6b5; text-align: left; }
.contents .section { font-weight: 700; margin-top: 1.2em; border: 0; }
.contents .page { margin-left: auto; }
.imprint { font-size: .88em; margin-top: 4em; }
@media print { body { background: none; max-width: none; padding: 0; } .document { break-before: page; } }
`;
