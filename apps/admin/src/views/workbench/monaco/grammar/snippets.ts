import { type LocalizedText, PHASES } from '@plumbline/core';
import { terms, text } from '@plumbline/locale';
import { newRule } from '../../form/rule-templates.ts';

/** Something to begin with, where a part of a rule set is to be written. */
export type Snippet = { readonly label: LocalizedText; readonly body: unknown };

const COMPARISON = { fact: 'ratio', operator: 'greaterThanInclusive', value: '1' };
const LABEL = { zh: '名称', en: 'Label' };

/** Beginnings by the title of the part in the contract; each is whole, so that the text holds together at once. */
export const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  'Scoring rule': PHASES.map((phase) => ({
    label: text(`新规则：${terms.phases[phase].zh}`, `New rule: ${terms.phases[phase].en}`),
    body: newRule(phase, [], []),
  })),
  Condition: [
    { label: text('一个比较', 'one comparison'), body: COMPARISON },
    { label: text('全部成立', 'all of them hold'), body: { all: [COMPARISON] } },
    { label: text('任一成立', 'one of them holds'), body: { any: [COMPARISON] } },
    { label: text('不成立', 'it does not hold'), body: { not: COMPARISON } },
  ],
  Grade: [{ label: text('新等级', 'New grade'), body: { id: 'new-grade', label: LABEL, from: '0' } }],
  'Indicator category': [
    {
      label: text('新一级指标', 'New category'),
      body: { id: 'newCategory', label: LABEL, maxScore: null, groups: [] },
    },
  ],
  'Indicator group': [{ label: text('新二级指标', 'New group'), body: { id: 'newGroup', label: LABEL } }],
  'Indicator definition': [{ label: text('新三级指标', 'New indicator'), body: { code: 'new', name: '新指标' } }],
  'Legal reference': [{ label: text('新依据', 'New reference'), body: { document: '文号', clause: null } }],
  'Input definition': [
    { label: text('新输入项', 'New input'), body: { type: 'number', title: { zh: '输入项', en: 'Input' } } },
  ],
};
