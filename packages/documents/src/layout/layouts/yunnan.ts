import type { FormLayout } from '../form-layout.ts';
import { splitTargetColumns, USUAL_HEAD, USUAL_MONEY, USUAL_OBJECTIVE } from './usual-blocks.ts';

/** The form that departments publish with their final accounts (公开14表). */
export const yunnan: FormLayout = {
  id: 'yunnan',
  name: { zh: '云南（公开14表）', en: 'Yunnan, published form 14' },
  titles: {
    project: '{year}年度项目支出绩效自评表（公开14表）',
    transfer: '{year}年度转移支付项目支出绩效自评表（公开14表）',
  },
  subtitle: null,
  head: USUAL_HEAD,
  money: USUAL_MONEY,
  objective: USUAL_OBJECTIVE,
  indicators: {
    side: '项目支出绩效指标表',
    columns: splitTargetColumns({ actual: '实际完成值', maxScore: '分值', reason: '偏差原因分析及改进措施' }),
  },
  foot: { label: '总分', rating: 'in-row' },
};
