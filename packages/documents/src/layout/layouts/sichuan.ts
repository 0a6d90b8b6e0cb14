import type { FormLayout } from '../form-layout.ts';
import { headWith, splitTargetColumns } from './usual-blocks.ts';

/** A target in three columns, and the weights of the execution among its money. */
export const sichuan: FormLayout = {
  id: 'sichuan',
  name: { zh: '四川', en: 'Sichuan' },
  titles: { project: '部门预算项目支出绩效自评表（{year}年度）', transfer: '转移支付项目支出绩效自评表（{year}年度）' },
  subtitle: null,
  head: headWith('项目名称', '实施单位（盖章）'),
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
    columns: splitTargetColumns({ actual: '完成值', maxScore: '权重', reason: '未完成原因分析' }),
  },
  foot: { label: '合计', rating: 'row' },
};
