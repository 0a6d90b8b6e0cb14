import type { FormLayout } from '../form-layout.ts';

/** The form of the ministry, with 10 points for execution, 50 for output, 30 for benefit and 10 for satisfaction (财预〔2020〕10号). */
export const national: FormLayout = {
  id: 'national',
  name: { zh: '财政部通用', en: 'National' },
  titles: { project: '项目支出绩效自评表', transfer: '转移支付项目支出绩效自评表' },
  subtitle: '（{year}年度）',
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
      { kind: 'final', label: '全年预算数（A）' },
      { kind: 'expenditure', label: '全年执行数（B）' },
      { kind: 'maxScore', label: '分值' },
      { kind: 'declaredRate', label: '执行率（B/A）' },
      { kind: 'declaredScore', label: '得分' },
    ],
    total: '年度资金总额',
    sources: 'plain',
  },
  objective: { side: '年度总体目标', planned: '预期目标', achieved: '实际完成情况' },
  indicators: {
    side: '绩效指标',
    columns: [
      { kind: 'category', label: '一级指标', width: 5 },
      { kind: 'group', label: '二级指标', width: 6 },
      { kind: 'name', label: '三级指标', width: 11 },
      { kind: 'target', label: '年度指标值', width: 7 },
      { kind: 'actual', label: '实际完成值', width: 7 },
      { kind: 'maxScore', label: '分值', width: 4 },
      { kind: 'declaredScore', label: '得分', width: 4 },
      { kind: 'reason', label: '偏差原因分析及改进措施', width: 11 },
    ],
  },
  foot: { label: '总分', rating: 'row' },
};
