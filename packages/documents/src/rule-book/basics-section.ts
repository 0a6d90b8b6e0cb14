import { rangeText } from '@plumbline/engine';
import { roundingText, ruleTerms } from '@plumbline/locale';
import type { PrintedPart, PrintedSection } from '../printed/printed-document.ts';
import { type Book, NOTHING } from './book.ts';
import { factTable, headedTable, line } from './book-parts.ts';
import { gradeBands } from './grade-bands.ts';
import { parametersPart } from './parameters-part.ts';
import { readingsPart } from './readings-part.ts';

/** What holds for all rules: rounding, grades, parameters, what is asked for beyond the form, how targets are read. */
export function basicsSection(book: Book): PrintedSection {
  const { say } = book.words;
  return {
    name: say('基本规定', 'Basics'),
    landscape: false,
    parts: [
      line('title', say('基本规定', 'Basics')),
      ...roundingPart(book),
      ...gradesPart(book),
      ...parametersPart(book),
      ...inputsPart(book),
      ...readingsPart(book),
    ],
  };
}

function roundingPart({ words: { say, language, ruleSet } }: Book): PrintedPart[] {
  const { executionRate, item, total } = ruleSet.rounding;
  const inPercent =
    executionRate.places < 2
      ? ''
      : say(`；以百分数表示时为 ${executionRate.places - 2} 位`, `; as a percentage, ${executionRate.places - 2}`);
  return [
    line('heading', say('取整', 'Rounding')),
    factTable([
      [say('执行率', 'Execution rate'), `${roundingText(executionRate, language)}${inPercent}`],
      [say('单项得分', 'Item score'), roundingText(item, language)],
      [say('总分', 'Total'), roundingText(total, language)],
    ]),
  ];
}

function gradesPart({ words }: Book): PrintedPart[] {
  const { say, pick, ruleSet } = words;
  const points = (from: string) => say(`${from} 分`, `${from} points`);
  return [
    { ...line('heading', say('等级', 'Grades')), anchor: 'grades' },
    headedTable(
      [8, 10, 27],
      [say('等级', 'Grade'), say('标识', 'Identifier'), say('总分', 'Total')],
      gradeBands(ruleSet.grades).map(({ grade, to }) => [
        pick(grade.label),
        grade.id,
        to === null
          ? say(
              `${points(grade.from)}及以上（满分 ${ruleSet.framework.maxScore} 分）`,
              `${points(grade.from)} or more (full marks: ${ruleSet.framework.maxScore})`,
            )
          : rangeText(points(grade.from), points(to), false, words),
      ]),
    ),
    line(
      'text',
      ruleSet.gradeOn === 'rounded'
        ? say('等级按取整后的总分确定。', 'The rounded total decides the grade.')
        : say('等级按取整前的总分确定。', 'The total before rounding decides the grade.'),
    ),
  ];
}

function inputsPart({ words: { say, pick, ruleSet } }: Book): PrintedPart[] {
  const inputs = Object.entries(ruleSet.inputs ?? {});
  if (inputs.length === 0) return [];
  return [
    line('heading', say('表外资料', 'What is asked for beyond the form')),
    headedTable(
      [12, 11, 6, 16],
      [say('名称', 'Name'), say('标识', 'Identifier'), say('类型', 'Type'), say('可选值', 'Choices')],
      inputs.map(([name, { title, type, values }]) => [
        `“${pick(title)}”`,
        name,
        pick(ruleTerms.inputTypes[type]),
        values === undefined ? NOTHING : values.join(say('、', ', ')),
      ]),
    ),
    line('text', say('没有填写的为未知，不作 0、不作“否”。', 'What is not given is unknown: neither 0 nor “no”.')),
  ];
}
