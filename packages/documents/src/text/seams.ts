import { CATEGORY_LABELS, GROUP_LABELS } from '@plumbline/core';
import { HEAD_LABELS, spellingsOf } from './form-labels.ts';

/** Cuts a line that holds a whole document at its labels; an ordinary line stays whole. */
export function cutAtSeams(line: string): string[] {
  if (holdsTable(line)) return isRunTogether(line) ? cutAtLabels(line) : line.split(SEAM);
  return line.length > LONG_LINE ? line.split(SEAM) : [line];
}

/** Whether a line names the columns of the table and goes on with its rows. */
const holdsTable = (line: string) =>
  line.length >= SHORTEST_FORM && /三级指标|指标名称/.test(line) && /得分/.test(line);

/** Whether a text lost not only its line ends but the marks between its cells too: there is hardly a space or a bar in it. */
export function isRunTogether(text: string): boolean {
  return (text.match(/[\s|]+/g)?.length ?? 0) * 25 < text.length;
}

const SHORTEST_FORM = 120;

/** Beyond this a line is a document that lost its line ends. */
const LONG_LINE = 300;

/** Where such a line may be cut without harm: in front of the labels of the head and of numbered indicators. */
const SEAM =
  /(?<=[\s|])(?=项目名称|主管部门|实施单位|项目实施单位|年初预算|项目资金|一级指标|年度资金总额|其中[:：]|指标\s*\d{1,3}\s*[:：]|(?:总分|合计|总计)[:：]?\s+\d)/;

/** Longest first, so that 项目实施单位 is not cut in front of 实施单位. */
const LABELS = (() => {
  const labels = [
    ...spellingsOf(HEAD_LABELS),
    ...[...CATEGORY_LABELS, ...GROUP_LABELS].flatMap(({ spellings }) =>
      spellings.filter((text) => text.endsWith('指标')),
    ),
    ...['年度财政资金总额', '年度资金总额', '年度总金额', '一级指标', '二级指标', '三级指标', '指标名称', '自评总分'],
    ...['年初预算数', '其中财政拨款', '其中:', '其中：', '其中当年'],
  ].sort((a, b) => b.length - a.length);
  const escaped = labels.map((label) => label.replace(/[()]/g, '\\$&'));
  return new RegExp(`(?<=自评表)|${escaped.join('|')}|(?:总分|合计|总计|总得分)(?=[:：]?\\d)`, 'g');
})();

function cutAtLabels(line: string): string[] {
  const cuts = [...line.matchAll(LABELS)].map(({ index }) => index).filter((index) => index > 0);
  return [0, ...cuts].map((start, at) => line.slice(start, cuts[at])).filter((piece) => piece !== '');
}
