/** How a written page looks, on a screen and on paper. Everything is in the page: it asks no other place for anything. */
export const PAGE_STYLE = `
  body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 14px/1.5 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; color: #000; background: #fff; }
  h1 { font-size: 20px; text-align: center; margin: 1em 0 0.3em; }
  h2 { font-size: 16px; margin: 1em 0 0.3em; }
  p { margin: 0.4em 0; }
  p.subtitle { text-align: center; }
  p.note, footer { font-size: 12px; color: #444; }
  table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 0.5em 0; }
  td, th { border: 1px solid #000; padding: 3px 5px; text-align: left; vertical-align: middle; font-weight: normal; overflow-wrap: anywhere; }
  th, td.figure { text-align: center; }
  .differs { background: #fff2cc; }
  .finding { background: #f8d7da; }
  @page { size: A4 portrait; margin: 15mm 12mm 20mm; }
  @page wide { size: A4 landscape; margin: 15mm 12mm 20mm; }
  @media print {
    body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
    section + section { break-before: page; }
    section.wide { page: wide; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .differs, .finding { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    footer { position: fixed; bottom: 0; left: 0; right: 0; font-size: 8pt; }
  }
`;
