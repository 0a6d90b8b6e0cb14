import type { FormLayout } from '../form-layout.ts';
import { USUAL_COLUMNS, USUAL_HEAD, USUAL_MONEY, USUAL_OBJECTIVE } from './usual-blocks.ts';

/** The form of the ministry, with 10 points for execution, 50 for output, 30 for benefit and 10 for satisfaction (财预〔2020〕10号). */
export const national: FormLayout = {
  id: 'national',
  name: { zh: '财政部通用', en: 'National' },
  titles: { project: '项目支出绩效自评表', transfer: '转移支付项目支出绩效自评表' },
  subtitle: '（{year}年度）',
  head: USUAL_HEAD,
  money: {
    ...USUAL_MONEY,
    columns: [
      { kind: 'original', label: '年初预算数' },
      { kind: 'final', label: '全年预算数（A）' },
      { kind: 'expenditure', label: '全年执行数（B）' },
      { kind: 'maxScore', label: '分值' },
      { kind: 'declaredRate', label: '执行率（B/A）' },
      { kind: 'declaredScore', label: '得分' },
    ],
  },
  objective: USUAL_OBJECTIVE,
  indicators: { side: '绩效指标', columns: USUAL_COLUMNS },
  foot: { label: '总分', rating: 'row' },
};
