import {
  isDecimalString,
  type Language,
  type LocalizedText,
  Rational,
  type RuleSet,
  type Scorecard,
} from '@plumbline/core';
import { branchText, type GoldenFailure, ruleWording, scoringBranches } from '@plumbline/engine';
import { fillSentence, text } from '@plumbline/locale';

/** What a golden test expected of one figure and what came out, as people say it. */
export type WordedFailure = { readonly what: string; readonly expected: string; readonly found: string };

const FIGURES: Readonly<Record<string, LocalizedText>> = {
  total: text('总分', 'Total'),
  rating: text('等级', 'Rating'),
  executionRate: text('预算执行率', 'Execution rate'),
  pending: text('待定项数', 'Items pending'),
  findings: text('核查意见', 'Findings'),
  adjustments: text('总分的调整', 'Adjustments of the total'),
  score: text('得分', 'score'),
  rule: text('所用规则', 'rule'),
  branch: text('计分分支', 'branch'),
  exact: text('取整前得分', 'score before rounding'),
  restore: text('得满分所需的实际值', 'actual that restores full marks'),
};

const NONE = text('无', 'none');
const OF_ITEM = text('{item}的{figure}', '{figure} of {item}');
const PRESENT = text('表上有这一项', 'on the form');
const ABSENT = text('没有', 'not there');
const EXECUTION = text('预算执行率', 'budget execution');
const PLACE = text('第 {number} 项', 'row {number}');
const ADJUSTED = text('调整', 'adjustments');

/** The figures of a failing golden test in words; names and values as the rule set calls them. */
export function failureWords(
  { at, expected, found }: GoldenFailure,
  scorecard: Scorecard | null,
  { ruleSet, language }: { readonly ruleSet: RuleSet; readonly language: Language },
): WordedFailure {
  const { item, figure } = placeOf(at);
  const pick = (words: LocalizedText) => words[language];
  const rule = item === null || scorecard === null ? null : (itemNamed(item, scorecard)?.rule ?? null);
  const value = (json: string) => valueWords(figure, JSON.parse(json), { ruleSet, language, rule });
  const name =
    item !== null && figure === 'adjustments' ? pick(ADJUSTED) : pick(FIGURES[figure] ?? text(figure, figure));
  if (item === null) return { what: name, expected: value(expected), found: value(found) };
  const called = pick(itemWords(item));
  if (figure === '') return { what: called, expected: pick(PRESENT), found: pick(ABSENT) };
  return {
    what: pick(fillSentence(OF_ITEM, { item: called, figure: name })),
    expected: value(expected),
    found: value(found),
  };
}

/** `total`; `3 score`; `培训 次数 rule`: the figure stands last, and names may have spaces. */
function placeOf(at: string): { readonly item: string | null; readonly figure: string } {
  if (at.startsWith(MISSING)) return { item: at.slice(MISSING.length), figure: '' };
  const cut = at.lastIndexOf(' ');
  return cut === -1 ? { item: null, figure: at } : { item: at.slice(0, cut), figure: at.slice(cut + 1) };
}

const MISSING = 'items ';

const itemNamed = (key: string, { items }: Scorecard) =>
  items.find(({ item, name, index }) =>
    item === 'execution' ? key === 'execution' : name === key || String(index) === key,
  );

function itemWords(item: string): LocalizedText {
  if (item === 'execution') return EXECUTION;
  return /^\d+$/.test(item) ? fillSentence(PLACE, { number: Number(item) + 1 }) : text(item, item);
}

type Words = { readonly ruleSet: RuleSet; readonly language: Language; readonly rule: string | null };

function valueWords(figure: string, value: unknown, { ruleSet, language, rule }: Words): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return NONE[language];
  if (Array.isArray(value))
    return value.map((one) => partWords(one, ruleSet, language)).join(language === 'zh' ? '、' : ', ');
  const written = String(value);
  if (figure === 'rating') return ruleSet.grades.find(({ id }) => id === written)?.label[language] ?? written;
  if (figure === 'rule') return ruleTitle(written, ruleSet, language);
  if (figure === 'branch') return branchWords(written, rule, { ruleSet, language, rule });
  if (figure === 'executionRate' && isDecimalString(written))
    return `${Rational.of(written).times(Rational.of('100')).toPlain()}%`;
  return written;
}

/** Branches are called alike by many rules: only those that the rule which decided has can be said in words. */
function branchWords(branches: string, rule: string | null, { ruleSet, language }: Words): string {
  const words = ruleWording(ruleSet, language);
  const own = new Set(scoringBranches(ruleSet).flatMap((one) => (one.rule === rule ? [one.branch] : [])));
  return branches
    .split('; ')
    .map((branch) => (own.has(branch) ? branchText({ rule, branch }, words) : branch))
    .join(language === 'zh' ? '，' : ', ');
}

function partWords(part: unknown, ruleSet: RuleSet, language: Language): string {
  if (typeof part === 'string') return ruleTitle(part, ruleSet, language);
  if (typeof part !== 'object' || part === null) return String(part);
  const { rule, amount } = part as { readonly rule?: string | null; readonly amount?: string | null };
  return `${rule ? ruleTitle(rule, ruleSet, language) : ''} ${amount ?? ''}`.trim();
}

const ruleTitle = (id: string, { rules }: RuleSet, language: Language) =>
  rules.find((rule) => rule.id === id)?.title[language] ?? id;
