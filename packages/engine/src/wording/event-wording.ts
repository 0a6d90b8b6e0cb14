import type { RuleEvent, ScoringRule } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import { adjustmentText } from './methods/adjustment-text.ts';
import { boundsText } from './methods/bounds-text.ts';
import type { Said } from './methods/said.ts';
import { scoreMethodText } from './methods/score-method-text.ts';
import { amountText } from './number-text.ts';
import { type RuleWording, spaced } from './rule-wording.ts';

/** What happens where a rule holds: in a sentence, within which limits (null: none of its own), and by which table (null: none). */
export type EventWording = Said & { readonly bounds: string | null };

/**
 * What a rule does where its conditions hold, in words.
 *
 * @example eventWording(rule, words).text // 'In proportion: score = maximum score × completion rate.'
 */
export function eventWording({ phase, event }: Pick<ScoringRule, 'phase' | 'event'>, words: RuleWording): EventWording {
  if (event.type === 'score')
    return { ...scoreMethodText(event.params, words), bounds: boundsText(event.params, words) };
  return { text: changeText(event, phase, words), table: null, bounds: null };
}

function changeText(
  event: Exclude<RuleEvent, { type: 'score' }>,
  phase: ScoringRule['phase'],
  words: RuleWording,
): string {
  const { say } = words;
  const whole = phase === 'form' ? say('满分', 'full marks') : say('分值', 'maximum score');
  switch (event.type) {
    case 'deduct':
    case 'add':
      return adjustmentText(event.type, event.params, whole, words);
    case 'cap': {
      const most = amountText(event.params, whole, words);
      return phase === 'form'
        ? say(`总分不超过${spaced(most)}。`, `The total is no more than ${most}.`)
        : say(`本项得分不超过${spaced(most)}。`, `The score of the item is no more than ${most}.`);
    }
    case 'veto':
      return words.pick(VETOES[event.params.scope]);
    case 'flag':
    case 'require': {
      const { code, severity } = event.params;
      const weight = words.pick(terms.severities[severity]);
      return event.type === 'flag'
        ? say(
            `提出核查意见（${weight}，代码 ${code}），不影响得分。`,
            `Raises a finding (${weight}, code ${code}); no points change.`,
          )
        : say(
            `提出核查意见（${weight}，代码 ${code}），须补正后方可提交，不影响得分。`,
            `Raises a finding (${weight}, code ${code}) that must be mended before the form is submitted; no points change.`,
          );
    }
  }
}

const VETOES = {
  item: { zh: '否决：本项得分记 0 分。', en: 'Veto: the item gets no points.' },
  group: {
    zh: '否决：同一二级指标的各项得分都记 0 分。',
    en: 'Veto: all items of the same indicator group get no points.',
  },
  category: {
    zh: '否决：同一一级指标的各项得分都记 0 分。',
    en: 'Veto: all items of the same indicator category get no points.',
  },
  total: { zh: '否决：总分记 0 分。', en: 'Veto: the total is 0.' },
} as const;
