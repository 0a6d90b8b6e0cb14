import type { Diagnostic } from '@plumbline/core';
import { fillSentence, text as words } from '@plumbline/locale';
import type { TestOutcome } from '../../analysis/analyse.ts';
import { placesIn } from '../text-place.ts';
import { failingLine, testsIn } from './golden-lines.ts';
import { inOrder, type Problem } from './problem.ts';
import { ruleProblems } from './rule-problems.ts';

const FAILS = words(
  '用例未通过：{at} 应为 {expected}，现为 {found}',
  'The test fails: {at} should be {expected} and is {found}',
);
const STRAY = words(
  '用例属于其他版本，不检验本草案；请改写 ruleSet',
  'The test is of another version and checks nothing here; change its ruleSet',
);

/** What is wrong with the text of the golden tests, or, where nothing is, which of them fail and in which line. */
export function testProblems(
  text: string,
  diagnostics: readonly Diagnostic[],
  outcomes: readonly TestOutcome[],
): readonly Problem[] {
  const faults = ruleProblems(text, diagnostics.map(withoutPath)).map((problem) => ({ ...problem, diagnostic: null }));
  if (outcomes.every(({ isStray, failures }) => !isStray && failures.length === 0)) return faults;
  const place = placesIn(text);
  const tests = testsIn(text);
  const failed = outcomes.flatMap(({ isStray, failures }, index): Problem[] => {
    const test = tests[index];
    if (!test) return [];
    const said = isStray
      ? [{ at: 'ruleSet', severity: 'warning' as const, words: STRAY }]
      : failures.map((failure) => ({
          at: failure.at,
          severity: 'error' as const,
          words: fillSentence(FAILS, failure),
        }));
    return said.map((one, times) => {
      const stretch = failingLine(text, test, one.at);
      const [start, end] = [place(stretch.from), place(stretch.to)];
      const key = `${index} ${times} ${one.at}`;
      return { key, severity: one.severity, words: one.words, code: null, stretch, start, end, diagnostic: null };
    });
  });
  return inOrder([...faults, ...failed]);
}

/** Paths lead through JSON; in YAML the line and the column say where. */
const withoutPath = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, path: '' });
