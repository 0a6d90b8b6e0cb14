import { canonicalJson, type LegalReference } from '@plumbline/core';
import { conditionLines, eventWording, sentenceText } from '@plumbline/engine';
import { terms } from '@plumbline/locale';
import type { PrintedPart } from '../printed/printed-document.ts';
import { type Article, holdsAlways } from './articles.ts';
import { type Book, NOTHING, referenceText } from './book.ts';
import { factTable, headedTable, line } from './book-parts.ts';
import { conditionCell } from './condition-cell.ts';

/** One rule: when it holds, what it does, what it says, what it rests on; and the table it goes by. */
export function articleParts({ number, rule }: Article, { words }: Book): PrintedPart[] {
  const { say, pick } = words;
  const { text, bounds, table } = eventWording(rule, words);
  const heading = say(
    `第 ${number} 条　${pick(rule.title)}（${rule.id}）`,
    `Article ${number}. ${pick(rule.title)} (${rule.id})`,
  );
  return [
    { ...line('heading', heading), anchor: `rule-${rule.id}` },
    factTable([
      [say('适用于', 'Applies to'), appliesTo(rule, words)],
      [say('条件', 'When'), whenText(rule, words)],
      [say('结果', 'Then'), text],
      ...(bounds === null ? [] : [[say('限度', 'Limits'), bounds] as const]),
      [say('说明语', 'Sentence shown'), sentenceText(rule.sentence, words)],
      [say('依据', 'Rests on'), references(rule.references ?? [], words)],
    ]),
    ...(table === null ? [] : [headedTable(tableWidths(table.head.length), table.head, table.rows)]),
  ];
}

type Words = Book['words'];
type Rule = Article['rule'];

function appliesTo({ item, phase, priority = 0 }: Rule, { say, pick }: Words): string {
  const what = item === 'indicator' ? say('每一行指标', 'every indicator row') : pick(terms.itemKinds[item]);
  return phase === 'score' ? say(`${what}（优先级 ${priority}）`, `${what} (priority ${priority})`) : what;
}

const whenText = (rule: Rule, words: Words) =>
  holdsAlways(rule) ? words.say('任何情形', 'always') : conditionCell(conditionLines(rule.conditions, words));

/** A note that stands on the cover already is not repeated with every rule. */
function references(list: readonly LegalReference[], words: Words): string {
  const onCover = words.ruleSet.references.map((reference) => canonicalJson(reference));
  const texts = list.map((reference) => {
    const index = onCover.indexOf(canonicalJson(reference));
    if (index < 0 || !reference.note) return referenceText(reference, words);
    const { document, clause } = reference;
    const place = referenceText({ document, ...(clause ? { clause } : {}) }, words);
    return words.say(
      `${place}（见封面依据 ${index + 1} 的说明）`,
      `${place} (see the note on reference ${index + 1} on the cover)`,
    );
  });
  return texts.join('\n') || NOTHING;
}

const TABLE_WIDTH = 45;

/** A wider first column for what is looked up, the rest shared out. */
function tableWidths(columns: number): number[] {
  const first = columns === 2 ? 25 : 18;
  return Array.from({ length: columns }, (_, index) =>
    index === 0 ? first : Math.floor((TABLE_WIDTH - first) / (columns - 1)),
  );
}
