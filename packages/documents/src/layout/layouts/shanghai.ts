import type { FormLayout } from '../form-layout.ts';
import { USUAL_COLUMNS, USUAL_HEAD, USUAL_MONEY, USUAL_OBJECTIVE } from './usual-blocks.ts';

export const shanghai: FormLayout = {
  id: 'shanghai',
  name: { zh: '上海', en: 'Shanghai' },
  titles: { project: '财政项目支出绩效自评表', transfer: '转移支付项目支出绩效自评表' },
  subtitle: '（{year}年度）',
  head: USUAL_HEAD,
  money: USUAL_MONEY,
  objective: { ...USUAL_OBJECTIVE, planned: '预算目标' },
  indicators: { side: '绩效指标', columns: USUAL_COLUMNS },
  foot: { label: '总分', rating: 'none' },
};
