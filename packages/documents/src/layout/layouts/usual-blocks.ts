import type { FormLayout, HeadPair, IndicatorColumn } from '../form-layout.ts';

/** What most places print alike; a layout says where it differs. */
export const USUAL_HEAD: FormLayout['head'] = headWith('项目名称', '实施单位');

/** A row with the name, and one with the two units. */
export function headWith(name: string, unit: string): readonly (readonly HeadPair[])[] {
  return [
    [{ label: name, field: 'projectName' }],
    [
      { label: '主管部门', field: 'supervisingDepartment' },
      { label: unit, field: 'implementingUnit' },
    ],
  ];
}

export const USUAL_MONEY: FormLayout['money'] = {
  side: '项目资金（{unit}）',
  columns: [
    { kind: 'original', label: '年初预算数' },
    { kind: 'final', label: '全年预算数' },
    { kind: 'expenditure', label: '全年执行数' },
    { kind: 'maxScore', label: '分值' },
    { kind: 'declaredRate', label: '执行率' },
    { kind: 'declaredScore', label: '得分' },
  ],
  total: '年度资金总额',
  sources: 'plain',
};

export const USUAL_OBJECTIVE = { side: '年度总体目标', planned: '预期目标', achieved: '实际完成情况' } as const;

const LEVELS = (nameWidth: number): readonly IndicatorColumn[] => [
  { kind: 'category', label: '一级指标', width: 5 },
  { kind: 'group', label: '二级指标', width: 6 },
  { kind: 'name', label: '三级指标', width: nameWidth },
];

/** Three levels, and a target in one cell. */
export const USUAL_COLUMNS: readonly IndicatorColumn[] = [
  ...LEVELS(11),
  { kind: 'target', label: '年度指标值', width: 7 },
  { kind: 'actual', label: '实际完成值', width: 7 },
  { kind: 'maxScore', label: '分值', width: 4 },
  { kind: 'declaredScore', label: '得分', width: 4 },
  { kind: 'reason', label: '偏差原因分析及改进措施', width: 11 },
];

/** Three levels, and a target in three cells: nature, value and unit. */
export const splitTargetColumns = (labels: Readonly<Record<'actual' | 'maxScore' | 'reason', string>>) => [
  ...LEVELS(10),
  { kind: 'nature', label: '指标性质', width: 4 } as const,
  { kind: 'target', label: '指标值', width: 5 } as const,
  { kind: 'unit', label: '度量单位', width: 4 } as const,
  { kind: 'actual', label: labels.actual, width: 6 } as const,
  { kind: 'maxScore', label: labels.maxScore, width: 4 } as const,
  { kind: 'declaredScore', label: '得分', width: 4 } as const,
  { kind: 'reason', label: labels.reason, width: 9 } as const,
];
