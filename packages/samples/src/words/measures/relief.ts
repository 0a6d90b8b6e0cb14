import {
  count,
  DEADLINE,
  FAULT_RATE,
  limit,
  none,
  price,
  RATE,
  SATISFACTION,
  span,
  YES_NO,
} from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SECURED, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

/** Money paid to people and households. */
export const RELIEF: MeasureTable = {
  quantity: [
    ['～人数', count('人', 10, 30000)],
    ['～户数', count('户', 10, 6000)],
    ['～入户核查次数', count('次', 2, 300)],
    ['～发放批次', count('批次', 1, 12)],
    ['～应补尽补率', RATE],
    ['～惠及单位数', count('家', 2, 200)],
  ],
  quality: [
    ['～发放准确率', RATE],
    ['～对象资格审核合规率', RATE],
    ['～公示率', RATE],
    ['～政策执行符合性', PROPER],
    ['～标准执行到位情况', YES_NO],
    ['～错发漏发率', FAULT_RATE],
  ],
  timeliness: [
    ['～发放及时率', RATE],
    ['～发放完成时间', DEADLINE],
    ['～发放及时性', TIMELY],
    ['～申请办结时限', limit('个工作日', 2000, 1000, 1500, 3000, 500)],
  ],
  cost: [
    ['～人均标准', price('元/人', 100, 12000)],
    ['～月补助标准', price('元/人/月', 50, 2500)],
    ['～户均标准', price('元/户', 300, 20000)],
  ],
  economicBenefit: [
    ['～减轻对象经济负担情况', EFFECTIVE],
    ['～对象增收幅度', span('%', 2, 15)],
    ['～撬动社会资金', count('万元', 5, 3000)],
  ],
  socialBenefit: [
    ['～政策知晓率', RATE],
    ['～对基本生活的保障作用', SECURED],
    ['～受益对象生活改善情况', IMPROVING],
    ['～引发信访事件数', none('起')],
    ['～目标人群覆盖率', RATE],
  ],
  ecologicalBenefit: [['～电子化申领比例', RATE]],
  sustainableImpact: [
    ['～动态管理机制健全性', SOUND],
    ['～政策持续性', LASTING],
    ['～对社会稳定的持续影响', LASTING],
  ],
  satisfaction: [
    ['～受助对象满意度', SATISFACTION],
    ['～受益@满意度', SATISFACTION],
  ],
};
