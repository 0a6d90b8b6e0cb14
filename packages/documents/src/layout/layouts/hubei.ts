import type { FormLayout } from '../form-layout.ts';
import { headWith } from './usual-blocks.ts';

/** Twenty points for execution and eighty for the goals, whose rows have no points of their own. */
export const hubei: FormLayout = {
  id: 'hubei',
  name: { zh: '湖北', en: 'Hubei' },
  titles: { project: '{year}年度项目自评表', transfer: '{year}年度转移支付项目自评表' },
  subtitle: null,
  head: headWith('项目名称', '项目实施单位'),
  money: {
    side: '预算执行情况（{unit}）（{points}分）',
    columns: [
      { kind: 'final', label: '预算数（A）' },
      { kind: 'expenditure', label: '执行数（B）' },
      { kind: 'declaredRate', label: '执行率（B/A）' },
      { kind: 'declaredScore', label: '得分' },
    ],
    total: '年度财政资金总额',
    sources: 'none',
  },
  objective: null,
  indicators: {
    side: '年度绩效目标1（80分）',
    columns: [
      { kind: 'category', label: '一级指标', width: 6 },
      { kind: 'group', label: '二级指标', width: 7 },
      { kind: 'name', label: '三级指标', width: 15 },
      { kind: 'target', label: '年初目标值（A）', width: 9 },
      { kind: 'actual', label: '实际完成值（B）', width: 9 },
      { kind: 'declaredScore', label: '得分', width: 6 },
    ],
  },
  foot: { label: '总分', rating: 'none' },
};
