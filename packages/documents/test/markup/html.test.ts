import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/markup/html/read-html.ts';
import type { SourceCell, SourceTable } from '../../src/source/source-document.ts';
import { readParts } from './printed-documents.ts';

const partsOf = (text: string) => readParts(readHtml(text, 'page.html'));
const tablesOf = (text: string): SourceTable[] =>
  readHtml(text, 'page.html').sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? part : [])),
  );
const textsOf = (text: string) => tablesOf(text).map(({ cells }) => cells.map((cell) => cell.text));
/** A cell in short: its text, first row and rows, first column and columns. */
const layout = (cells: readonly SourceCell[]) =>
  cells.map(({ text, row, rowSpan, left, right }) => `${text} ${row}+${rowSpan} ${left}+${right - left}`);

describe('a table of a page', () => {
  it('has its merged cells where a browser shows them', () => {
    const [table] = tablesOf(
      '<table><tr><th rowspan=2>甲<th colspan=2>乙<tr><td>1<td>2<tr><td colspan=2>丙<td>3</table>',
    );
    expect(layout(table?.cells ?? [])).toEqual([
      '甲 0+2 0+1',
      '乙 0+1 1+2',
      '1 1+1 1+1',
      '2 1+1 2+1',
      '丙 2+1 0+2',
      '3 2+1 2+1',
    ]);
    expect(table?.cells.map(({ at }) => at)).toEqual(['T1R1C1', 'T1R1C2', 'T1R2C2', 'T1R2C3', 'T1R3C1', 'T1R3C3']);
  });

  it('ends spans that run beyond its rows, takes none for one, and 0 rows for the rest', () => {
    const [table] = tablesOf(
      '<table><tr><td rowspan=0>全<td rowspan=9>长<td colspan=0>无<td rowspan=-2 colspan=x>误<tr><td>乙</table>',
    );
    expect(layout(table?.cells ?? [])).toEqual(['全 0+2 0+1', '长 0+2 1+1', '无 0+1 2+1', '误 0+1 3+1', '乙 1+1 2+1']);
  });

  it('ends a span with the body it is in, and has its head first and its foot last', () => {
    const [table] = tablesOf(
      '<table><tfoot><tr><td>尾</tfoot><tbody><tr><td rowspan=5>身</tbody><tbody><tr><td>二</tbody><thead><tr><td>头</thead></table>',
    );
    expect(layout(table?.cells ?? [])).toEqual(['头 0+1 0+1', '身 1+1 0+1', '二 2+1 0+1', '尾 3+1 0+1']);
  });

  it('counts rows in which every cell belongs to a row above', () => {
    const [table] = tablesOf('<table><tr><td rowspan=3>甲</td></tr><tr></tr><tr></tr><tr><td>乙</td></tr></table>');
    expect(table?.rows).toBe(4);
    expect(layout(table?.cells ?? [])).toEqual(['甲 0+3 0+1', '乙 3+1 0+1']);
  });

  it('is read where tags were never closed, and text stands between its rows', () => {
    expect(partsOf('<table>附注<tr><td>甲<td>乙<tr><td>1<td>2</div></table>之后')).toEqual([
      '附注',
      {
        rows: 2,
        cells: [
          [0, 1, 0, 1, '甲'],
          [0, 1, 1, 2, '乙'],
          [1, 1, 0, 1, '1'],
          [1, 1, 1, 2, '2'],
        ],
      },
      '之后',
    ]);
  });
});

describe('the text of a page', () => {
  it('breaks lines where a browser does', () => {
    const cell = '<td> 一 <br>二<br/></p><p>三</p><p> </p><div>四<div>五</div></div>六 ';
    expect(textsOf(`<table><tr>${cell}<td><p>一<br></p><br><p>二<br><br></p><p>三`)).toEqual([
      ['一\n二\n三\n四\n五\n六', '一\n\n二\n\n三'],
    ]);
  });

  it('folds white space, and drops a line break of the source between characters of Chinese', () => {
    const cells =
      '<td>完成\n    情况<td>the\n  rate &nbsp; is<td>&nbsp;<td>&nbsp;&nbsp;其中：<td>&lt;=5&amp;&ge;3&#8203;';
    expect(textsOf(`<table><tr>${cells}</table>`)).toEqual([
      ['完成情况', 'the rate   is', '', '其中：', '<=5&≥3\u200b'],
    ]);
  });

  it('keeps white space that a page says counts', () => {
    const cells =
      '<td style="white-space:pre-wrap"> a  b<br> c<td><pre>\n1\n 2</pre><td style="white-space:normal"> a  b';
    expect(textsOf(`<table><tr>${cells}</table>`)).toEqual([[' a  b\n c', '1\n 2', 'a b']]);
  });

  it('has headings, paragraphs, captions and list items as lines, with their lines of the source', () => {
    const { sections } = readHtml(
      '<h1>自评表</h1>\n<p>\n（2021年度）<br>单位：元\n<ul>\n<li>甲<li>乙</ul><table><caption>表一</caption></table>',
      'p',
    );
    const lines = sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'line' ? `${part.at} ${part.text}` : [])),
    );
    expect(lines).toEqual(['L1 自评表', 'L3 （2021年度）', 'L3 单位：元', 'L5 甲', 'L5 乙', 'L5 表一']);
  });

  it('leaves out what is not shown', () => {
    const hidden = [
      '<script>var a = "甲"</script>',
      '<style>td{}</style>',
      '<p hidden>甲</p>',
      '<p style="color:red;display: none">甲</p>',
      "<span style='mso-hide:all'>甲</span>",
      '<template><p>甲</p></template>',
      '<noscript>甲</noscript>',
      '<del>甲</del>',
      '<!-- 甲 --><svg><text>甲</text></svg><input type=hidden value=甲>',
      '<table><tr style="display:none"><td>甲</table>',
    ];
    expect(JSON.stringify(partsOf(`<title>甲</title>${hidden.join('')}<p>乙`))).not.toContain('甲');
    expect(partsOf(`${hidden.join('')}<p>乙`)).toContain('乙');
  });

  it('has what was filled into the fields of a page', () => {
    const cells =
      '<td><input value="图书 室"><td><input type=checkbox checked>是<input type=radio>否<td><select><option>优<option selected>良</select><td><textarea>一\n二</textarea>';
    expect(textsOf(`<table><tr>${cells}</table>`)).toEqual([['图书 室', '☑是□否', '良', '一\n二']]);
  });
});

describe('what office programs save as a page', () => {
  it('is read past the comments and columns only their program understands', () => {
    const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>表</x:Name></x:ExcelWorkbook></xml><![endif]--><style>td{mso-number-format:General}</style></head>
<body link=blue><![if !supportTabStrip]><![endif]>
<table border=0 cellpadding=0 width=500 style='border-collapse:collapse;table-layout:fixed'>
 <col width=72 span=2 style='width:54pt'>
 <tr height=24 style='height:18.0pt'>
  <td colspan=3 class=xl65 width=216>图书室<br>
    自评表</td>
 </tr>
 <tr><td class=xl66 x:num="0.9949">99.49%</td><td class=xl66><span style='mso-spacerun:yes'>&nbsp;</span>开放<o:p></o:p></td><td x:str>007</td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72 style='width:54pt'></td><td width=72></td></tr>
 <![endif]>
</table></body></html>`;
    expect(partsOf(page)).toEqual([
      {
        rows: 2,
        cells: [
          [0, 1, 0, 3, '图书室\n自评表'],
          [1, 1, 0, 1, '99.49%'],
          [1, 1, 1, 2, '开放'],
          [1, 1, 2, 3, '007'],
        ],
      },
    ]);
  });
});

describe('a table within a table', () => {
  const form = '<table><tr><td>指标<td>得分<tr><td>场次<td>9</table>';
  const formPart = {
    rows: 2,
    cells: [
      [0, 1, 0, 1, '指标'],
      [0, 1, 1, 2, '得分'],
      [1, 1, 0, 1, '场次'],
      [1, 1, 1, 2, '9'],
    ],
  };

  it('is all there is where the outer one only lays out the page, with what stands around it in order', () => {
    const page = `<table><tr><td>首页<tr><td>表一${form}落款<tr><td>表二${form}</table>`;
    expect(partsOf(page)).toEqual(['首页', '表一', formPart, '落款', '表二', formPart]);
  });

  it('is a part of its own behind the other, whose cell has the text outside it', () => {
    const page = `<table><tr><td>一<td>二<td>三<tr><td>四<td>五<td>前${form}后</table>`;
    const [outer, inner] = partsOf(page);
    expect(JSON.stringify(outer)).toContain('"前\\n后"');
    expect(inner).toEqual(formPart);
    expect(tablesOf(page)[1]?.cells[0]?.at).toBe('T2R1C1');
  });
});

describe('a page made to cost time and memory', () => {
  const codesOf = (text: string) => readHtml(text, 'page.html').diagnostics.map(({ code }) => code);

  it('is refused when it has a million cells, or nests without end', () => {
    expect(codesOf(`<table>${'<tr><td>1<td>2'.repeat(500_000)}`)).toEqual(['document/too-many-cells']);
    expect(codesOf('<div>'.repeat(100_000))).toEqual(['document/too-deep']);
    expect(codesOf('<table><tr><td>'.repeat(100_000))).toEqual(['document/too-deep']);
    expect(codesOf('<br>'.repeat(1_100_000))).toEqual(['document/too-many-elements']);
    // Each paragraph opens all tags again that the one before left open.
    const open = Array.from({ length: 900 }, (_, index) => `<b class=${index}>`).join('');
    expect(codesOf(`<p>${open}${'<p>x'.repeat(500)}`)).toEqual(['document/too-many-elements']);
  });

  it('is read when only its spans are beyond measure', () => {
    const [table] = tablesOf(`<table><tr><td colspan=1000000 rowspan=1000000>甲${'<tr><td>乙'.repeat(20_000)}</table>`);
    expect(table?.cells).toHaveLength(20_001);
    expect(table?.cells[0]).toMatchObject({ rowSpan: 20_001, left: 0, right: 1000 });
  });

  it('is read when formatting tags are closed in the wrong order a thousand times', () => {
    expect(partsOf('<b><i>甲</b></i>'.repeat(5000))).toEqual(['甲'.repeat(5000)]);
  });
});
