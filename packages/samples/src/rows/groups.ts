/** 二级指标 in the order of the form, each with the heading it stands under. */
export const GROUPS = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economicBenefit',
  'socialBenefit',
  'ecologicalBenefit',
  'sustainableImpact',
  'satisfaction',
] as const;

export type Group = (typeof GROUPS)[number];
type Category = 'output' | 'benefit' | 'satisfaction';

type Heading = { readonly of: Category; readonly category: string; readonly group: string };

/** The labels as forms print them. */
export const HEADINGS: Readonly<Record<Group, Heading>> = {
  quantity: { of: 'output', category: '产出指标', group: '数量指标' },
  quality: { of: 'output', category: '产出指标', group: '质量指标' },
  timeliness: { of: 'output', category: '产出指标', group: '时效指标' },
  cost: { of: 'output', category: '产出指标', group: '成本指标' },
  economicBenefit: { of: 'benefit', category: '效益指标', group: '经济效益指标' },
  socialBenefit: { of: 'benefit', category: '效益指标', group: '社会效益指标' },
  ecologicalBenefit: { of: 'benefit', category: '效益指标', group: '生态效益指标' },
  sustainableImpact: { of: 'benefit', category: '效益指标', group: '可持续影响指标' },
  satisfaction: { of: 'satisfaction', category: '满意度指标', group: '服务对象满意度指标' },
};
