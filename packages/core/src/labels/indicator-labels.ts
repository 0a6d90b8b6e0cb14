import type { LocalizedText } from '../localized.ts';

/** A category or group of the usual forms: its id, its names in both languages, and how forms spell it. */
export type IndicatorLabel = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly spellings: readonly string[];
};

const label = (id: string, zh: string, en: string, ...spellings: string[]): IndicatorLabel => ({
  id,
  label: { zh, en },
  spellings: [zh, ...spellings],
});

/** 一级指标, over the templates in use since 2011. A rule set may name others, or give these further spellings. */
export const CATEGORY_LABELS: readonly IndicatorLabel[] = [
  label('output', '产出指标', 'Output', '项目产出', '产出'),
  label('benefit', '效益指标', 'Benefit', '项目效益', '效益', '效果指标', '项目效果'),
  label('satisfaction', '满意度指标', 'Satisfaction', '满意度', '服务对象满意度指标'),
  label('cost', '成本指标', 'Cost', '成本'),
  label('input', '投入指标', 'Input', '投入', '项目投入'),
  label('process', '过程指标', 'Process', '过程', '项目过程', '管理指标'),
  label('decision', '决策指标', 'Decision', '决策', '项目决策'),
];

/** 二级指标 */
export const GROUP_LABELS: readonly IndicatorLabel[] = [
  label('quantity', '数量指标', 'Quantity', '数量'),
  label('quality', '质量指标', 'Quality', '质量'),
  label('timeliness', '时效指标', 'Timeliness', '时效', '进度指标'),
  label('cost', '成本指标', 'Cost', '成本'),
  label('economicCost', '经济成本指标', 'Economic cost', '经济成本'),
  label('socialCost', '社会成本指标', 'Social cost', '社会成本'),
  label('ecologicalCost', '生态环境成本指标', 'Ecological cost', '生态环境成本', '生态成本指标'),
  label('economicBenefit', '经济效益指标', 'Economic benefit', '经济效益'),
  label('socialBenefit', '社会效益指标', 'Social benefit', '社会效益'),
  label('ecologicalBenefit', '生态效益指标', 'Ecological benefit', '生态效益', '环境效益指标'),
  label('sustainableImpact', '可持续影响指标', 'Sustainable impact', '可持续影响', '可持续发展指标'),
  label(
    'beneficiarySatisfaction',
    '服务对象满意度指标',
    'Beneficiary satisfaction',
    '服务对象满意度',
    '满意度指标',
    '社会公众满意度指标',
  ),
];

/** How a printed label is compared: without white space and without a remark such as （50分）. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]{0,20}\)$/, '');
}

/** The id a printed label stands for, or null. Ids themselves are understood too. */
export function findLabel(text: string | null, labels: readonly IndicatorLabel[]): string | null {
  if (text === null) return null;
  const found = foundIn(labels);
  let id = found.get(text);
  if (id === undefined) {
    const plain = plainLabel(text);
    id = labels.find((label) => label.id === plain || label.spellings.includes(plain))?.id ?? null;
    if (found.size >= MOST_TEXTS) found.clear();
    found.set(text, id);
  }
  return id;
}

/** What was found for the texts that stood for labels of a list: a few dozen stand in all forms. */
const foundBefore = new WeakMap<readonly IndicatorLabel[], Map<string, string | null>>();
const MOST_TEXTS = 1000;

function foundIn(labels: readonly IndicatorLabel[]): Map<string, string | null> {
  let found = foundBefore.get(labels);
  if (!found) {
    found = new Map();
    foundBefore.set(labels, found);
  }
  return found;
}
