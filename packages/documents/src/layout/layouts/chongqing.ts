import type { FormLayout } from '../form-layout.ts';

/** A flat list of indicators, without levels. */
export const chongqing: FormLayout = {
  id: 'chongqing',
  name: { zh: '重庆', en: 'Chongqing' },
  titles: { project: '{year}年度项目支出绩效自评表', department: '{year}年度部门整体绩效自评表' },
  subtitle: null,
  head: [
    [
      { label: '项目名称', field: 'projectName' },
      { label: '自评总分（分）', field: 'declaredTotal' },
    ],
    [
      { label: '主管部门', field: 'supervisingDepartment' },
      { label: '实施单位', field: 'implementingUnit' },
    ],
  ],
  money: {
    side: '预算执行情况（{unit}）',
    columns: [
      { kind: 'original', label: '年初预算数' },
      { kind: 'final', label: '全年（调整）预算数' },
      { kind: 'expenditure', label: '全年执行数' },
      { kind: 'declaredRate', label: '执行率' },
      { kind: 'maxScore', label: '执行率权重' },
      { kind: 'declaredScore', label: '执行率得分' },
    ],
    total: '年度总金额',
    sources: 'plain',
  },
  objective: { side: '当年绩效目标', planned: '年初绩效目标', achieved: '全年目标实际完成情况' },
  indicators: {
    side: '绩效指标',
    columns: [
      { kind: 'name', label: '指标名称', width: 14 },
      { kind: 'unit', label: '计量单位', width: 5 },
      { kind: 'nature', label: '指标性质', width: 5 },
      { kind: 'target', label: '指标值', width: 7 },
      { kind: 'maxScore', label: '指标权重（分）', width: 5 },
      { kind: 'actual', label: '全年完成值', width: 7 },
      { kind: 'declaredScore', label: '指标得分（分）', width: 5 },
      { kind: 'reason', label: '说明', width: 10 },
    ],
  },
  foot: { label: '合计', rating: 'none' },
};
