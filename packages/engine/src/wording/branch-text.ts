import { exhaustive, type LocalizedText, type RuleEvent, type ScoreParams } from '@plumbline/core';
import { ruleTerms, text } from '@plumbline/locale';
import type { ScoringBranch } from '../coverage/coverage.ts';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { factText, factUnit, own, valueText } from './fact-text.ts';
import { highestFirst, numberText } from './number-text.ts';
import { rangeText } from './range-text.ts';
import { quoted, type RuleWording } from './rule-wording.ts';

/**
 * A branch in words, without its rule: what must be so of a form that takes it. A branch that the rule set does not have reads as it is written.
 *
 * @example branchText({ rule: 'satisfaction', branch: 'step:1' }, words) // '完成率 80%及以上，不足 90%'
 */
export function branchText({ rule: id, branch }: ScoringBranch, words: RuleWording): string {
  if (id === null) return gradeText(branch, words);
  const rule = words.ruleSet.rules.find((one) => one.id === id);
  if (!rule) return branch;
  const { event } = rule;
  return event.type === 'score' ? scoreText(event.params, branch, words) : appliedText(event.type, words);
}

function gradeText(branch: string, words: RuleWording): string {
  const id = branch.slice(GRADE.length);
  const grade = words.ruleSet.grades.find((one) => branch.startsWith(GRADE) && one.id === id);
  if (!grade) return branch;
  const label = quoted(words.pick(grade.label));
  return words.say(`评为${label}`, `rated ${label}`);
}

const GRADE = 'grade:';

function appliedText(type: Exclude<RuleEvent['type'], 'score'>, { say }: RuleWording): string {
  switch (type) {
    case 'deduct':
      return say('扣了分', 'points are taken off');
    case 'add':
      return say('加了分', 'points are added');
    case 'cap':
      return say('受上限限制', 'the cap takes hold');
    case 'veto':
      return say('被否决', 'it is vetoed');
    case 'flag':
      return say('提出核查意见', 'the finding is raised');
    case 'require':
      return say('要求补正', 'mending is asked for');
    default:
      return exhaustive(type);
  }
}

function scoreText(params: ScoreParams, branch: string, words: RuleWording): string {
  const { say } = words;
  switch (params.method) {
    case 'steps':
      return stepText(params, branch, words);
    case 'curve':
      return curvePart(params, branch, words);
    case 'lookup':
      return branch === 'otherwise'
        ? say(`${factText(params.of, words)}为其他值`, `${factText(params.of, words)} is anything else`)
        : labelled(params.of, branch.slice('entry:'.length), words);
    case 'judged':
      return say(
        `评定在${quoted(branch.slice('band:'.length))}档`,
        `judged in band ${quoted(branch.slice('band:'.length))}`,
      );
    case 'checklist':
      return partText(branch, words);
    case 'perUnit':
      return branch === 'none' ? say('没有扣分', 'nothing is taken off') : say('按数量扣分', 'taken off by count');
    case 'linear':
      return words.pick(own(LINEAR, branch) ?? { zh: branch, en: branch });
    default:
      return words.pick(PLAIN[params.method]);
  }
}

const LINEAR: Readonly<Record<string, LocalizedText>> = {
  none: text('不得分', 'no points'),
  between: text('得部分分', 'some of the points'),
  full: text('得满分', 'full marks'),
};

const PLAIN = {
  full: text('得满分', 'full marks'),
  zero: text('得 0 分', 'no points'),
  fixed: text('得规定的分数', 'the points laid down'),
  proportional: text('按比例得分', 'in proportion'),
  reciprocal: text('按反比得分', 'in inverse proportion'),
  expression: text('按公式得分', 'by the formula'),
  notApplicable: text('不适用', 'does not apply'),
} as const;

function stepText({ of, steps }: ScoreParams<'steps'>, branch: string, words: RuleWording): string {
  const ordered = highestFirst(steps, ({ from }) => from, words);
  const step = steps[Number(branch.slice('step:'.length))];
  const place = branch === 'below' ? ordered.length : step === undefined ? -1 : ordered.indexOf(step);
  if (place === -1) return branch;
  const edge = (at: number) => {
    const one = ordered[at];
    return one ? numberText(one.from, factUnit(of), words) : null;
  };
  return within(of, rangeText(edge(place), edge(place - 1), false, words), words);
}

function curvePart({ of, points }: ScoreParams<'curve'>, branch: string, words: RuleWording): string {
  const edge = (at: number) => {
    const one = points[at];
    return one ? numberText(one.at, factUnit(of), words) : null;
  };
  const right = branch === 'before' ? 0 : branch === 'after' ? points.length : Number(branch.slice('segment:'.length));
  if (Number.isNaN(right)) return branch;
  return within(of, rangeText(edge(right - 1), edge(right), false, words), words);
}

const within = (of: string, range: string, words: RuleWording) =>
  words.say(`${factText(of, words)} ${range}`, `${factText(of, words)} ${range}`);

const labelled = (of: string, value: string, words: RuleWording) => {
  const label = quoted(valueText(of, value, words));
  return words.say(`${factText(of, words)}为${label}`, `${factText(of, words)} is ${label}`);
};

function partText(branch: string, words: RuleWording): string {
  const at = branch.lastIndexOf(':');
  const state = branch.slice(at + 1);
  const input = branch.slice(0, at);
  if (!input.startsWith(INPUT_PREFIX) || (state !== 'done' && state !== 'late' && state !== 'missing')) return branch;
  return words.say(
    `${factText(input, words)}：${ruleTerms.checklistStates[state].zh}`,
    `${factText(input, words)}: ${ruleTerms.checklistStates[state].en}`,
  );
}
