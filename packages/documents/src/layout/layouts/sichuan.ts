import type { FormLayout } from '../form-layout.ts';

/** A target in three columns: nature, value and unit. */
export const sichuan: FormLayout = {
  id: 'sichuan',
  name: { zh: '四川', en: 'Sichuan' },
  titles: { project: '部门预算项目支出绩效自评表（{year}年度）', transfer: '转移支付项目支出绩效自评表（{year}年度）' },
  subtitle: null,
  head: [
    [{ label: '项目名称', field: 'projectName' }],
    [
      { label: '主管部门', field: 'supervisingDepartment' },
      { label: '实施单位（盖章）', field: 'implementingUnit' },
    ],
  ],
  money: {
    side: '预算执行情况（{unit}）',
    columns: [
      { kind: 'original', label: '年初预算' },
      { kind: 'final', label: '调整后预算数' },
      { kind: 'expenditure', label: '预算执行数' },
      { kind: 'declaredRate', label: '预算执行率' },
      { kind: 'maxScore', label: '权重' },
      { kind: 'declaredScore', label: '得分' },
    ],
    total: '总额',
    sources: 'plain',
  },
  objective: { side: '项目年度目标完成情况', planned: '项目年度目标', achieved: '年度目标完成情况' },
  indicators: {
    side: '项目绩效指标',
    columns: [
      { kind: 'category', label: '一级指标', width: 5 },
      { kind: 'group', label: '二级指标', width: 6 },
      { kind: 'name', label: '三级指标', width: 10 },
      { kind: 'nature', label: '指标性质', width: 4 },
      { kind: 'target', label: '指标值', width: 5 },
      { kind: 'unit', label: '度量单位', width: 4 },
      { kind: 'actual', label: '完成值', width: 6 },
      { kind: 'maxScore', label: '权重', width: 4 },
      { kind: 'declaredScore', label: '得分', width: 4 },
      { kind: 'reason', label: '未完成原因分析', width: 9 },
    ],
  },
  foot: { label: '合计', rating: 'row' },
};
