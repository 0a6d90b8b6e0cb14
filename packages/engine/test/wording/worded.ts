import type { RuleSet } from '@plumbline/core';
import { type RuleWording, ruleWording } from '../../src/index.ts';
import { ruleSetOf, scoreRule } from '../support/rule-set.ts';

/** A rule set with something of every kind that other parts are named by. */
const ruleSet: RuleSet = ruleSetOf(
  [scoreRule('in-full', { method: 'full' }, { title: { zh: '足额', en: 'In full' } })],
  {
    parameters: { overshootLine: '1.3', cut: '3', ownLine: '0.6' },
    inputs: {
      judged: { type: 'number', title: { zh: '评定分', en: 'Points judged' } },
      level: { type: 'label', title: { zh: '评定档', en: 'Band judged' }, values: ['high', 'low'] },
      proof: { type: 'flag', title: { zh: '有凭证', en: 'Proof is there' } },
      plan: { type: 'label', title: { zh: '方案', en: 'Plan' }, values: ['done', 'late', 'missing'] },
    },
    framework: {
      maxScore: '100',
      categories: [{ id: 'culture', label: { zh: '文化指标', en: 'Culture' } }],
      notApplicable: 'full',
      indicators: [{ code: 'C-1', name: '演出', parameters: { ownLine: '0.7' } }],
    },
  },
);

export const zh: RuleWording = ruleWording(ruleSet, 'zh');
export const en: RuleWording = ruleWording(ruleSet, 'en');
