import type { ChangeDetail, WordedChange } from '@plumbline/engine';
import type { Say } from '../../../../language/language.tsx';
import type { Comparison, TestChange } from '../../changes/compare-messages.ts';
import { WORDS } from '../words.ts';

/** So long a part of a sentence may be; a whole rule is longer, and stands in the comparison. */
const MOST_OF_PART = 100;
/** So many changes are told one by one. */
const MOST_CHANGES = 30;
/** The server takes 4000 signs. */
const MOST = 3600;

/** What was changed, in sentences: what somebody who asks for approval begins their explanation with. '' where nothing was. */
export function draftedSummary({ rules, goldenTests }: Pick<Comparison, 'rules' | 'goldenTests'>, say: Say): string {
  const changes = (rules?.changes ?? []).toSorted((a, b) => Number(b.scoring) - Number(a.scoring));
  const lines = changes.slice(0, MOST_CHANGES).map((change) => changeLine(change, say));
  const tests = goldenTests?.length ? [testCounts(goldenTests, say)] : [];
  const whole: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > MOST) break;
    whole.push(line);
  }
  const left = changes.length - whole.length;
  return [...whole, ...(left > 0 ? [say(WORDS.summaryMore, { count: left })] : []), ...tests].join('\n');
}

function changeLine({ name, kind, scoring, details }: WordedChange, say: Say): string {
  const said = details.map((detail) => detailWords(detail, say)).filter((words) => words !== '');
  const about = shortened(said.join(say(WORDS.summaryJoin)), 4 * MOST_OF_PART);
  const line = say(WORDS[SUMMARY_WORDS[kind]], { name, about: about === '' ? null : about });
  return scoring ? line : `${line}${say(WORDS.summaryNoPoints)}`;
}

const SUMMARY_WORDS = { added: 'summaryAdded', removed: 'summaryRemoved', changed: 'summaryChanged' } as const;

function detailWords({ name, before, after }: ChangeDetail, say: Say): string {
  const [was, is] = [shortened(before ?? '', MOST_OF_PART), shortened(after ?? '', MOST_OF_PART)];
  const head = name === null ? null : name;
  if (was === '' && is === '') return name ?? '';
  if (was === '') return say(WORDS.summaryIs, { name: head, is });
  return is === '' ? say(WORDS.summaryWas, { name: head, was }) : say(WORDS.summaryFromTo, { name: head, was, is });
}

/** How many golden tests are new, others or gone. */
export function testCounts(tests: readonly TestChange[], say: Say): string {
  const kinds = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = tests.filter((test) => test.kind === kind).length;
    return count === 0 ? [] : [say(WORDS[TEST_WORDS[kind]], { count })];
  });
  return say(WORDS.summaryTests, { kinds: kinds.join(say(WORDS.listJoin)) });
}

const TEST_WORDS = { added: 'testsAdded', changed: 'testsChanged', removed: 'testsRemoved' } as const;

function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`;
}
