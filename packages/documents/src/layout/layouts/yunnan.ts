import type { FormLayout } from '../form-layout.ts';

/** The form that departments publish with their final accounts (公开14表). */
export const yunnan: FormLayout = {
  id: 'yunnan',
  name: { zh: '云南（公开14表）', en: 'Yunnan, published form 14' },
  titles: {
    project: '{year}年度项目支出绩效自评表（公开14表）',
    transfer: '{year}年度转移支付项目支出绩效自评表（公开14表）',
  },
  subtitle: null,
  head: [
    [{ label: '项目名称', field: 'projectName' }],
    [
      { label: '主管部门', field: 'supervisingDepartment' },
      { label: '实施单位', field: 'implementingUnit' },
    ],
  ],
  money: {
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
  },
  objective: { side: '年度总体目标', planned: '预期目标', achieved: '实际完成情况' },
  indicators: {
    side: '项目支出绩效指标表',
    columns: [
      { kind: 'category', label: '一级指标', width: 5 },
      { kind: 'group', label: '二级指标', width: 6 },
      { kind: 'name', label: '三级指标', width: 10 },
      { kind: 'nature', label: '指标性质', width: 4 },
      { kind: 'target', label: '指标值', width: 5 },
      { kind: 'unit', label: '度量单位', width: 4 },
      { kind: 'actual', label: '实际完成值', width: 6 },
      { kind: 'maxScore', label: '分值', width: 4 },
      { kind: 'declaredScore', label: '得分', width: 4 },
      { kind: 'reason', label: '偏差原因分析及改进措施', width: 9 },
    ],
  },
  foot: { label: '总分', rating: 'in-row' },
};
