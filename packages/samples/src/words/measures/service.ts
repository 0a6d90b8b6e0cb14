import {
  BUDGET,
  count,
  DEADLINE,
  FAULT_RATE,
  limit,
  none,
  price,
  RATE,
  SATISFACTION,
  YES_NO,
} from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SECURED, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

/** Work done for people. */
export const SERVICE: MeasureTable = {
  quantity: [
    ['～服务人次', count('人次', 100, 300000)],
    ['～覆盖点位数', count('个', 3, 400)],
    ['～配备人员数量', count('人', 2, 200)],
    ['～受理事项数量', count('件', 20, 40000)],
    ['～开放天数', count('天', 200, 365)],
    ['～培育服务队伍数量', count('支', 1, 30)],
  ],
  quality: [
    ['～考核达标率', RATE],
    ['～服务规范性', PROPER],
    ['～差错率', FAULT_RATE],
    ['～服务档案建档率', RATE],
    ['～办结率', RATE],
  ],
  timeliness: [
    ['～响应及时率', RATE],
    ['～响应时间', limit('分钟', 3000, 1500, 6000, 12000)],
    ['～处置时限', limit('个工作日', 300, 500, 700, 1000)],
    ['～保障及时性', TIMELY],
    ['～年度任务完成时间', DEADLINE],
  ],
  cost: [
    ['～人均服务费', price('元/人/月', 2500, 9000)],
    ['～单次服务成本', price('元/次', 20, 6000)],
    ['～成本超支率', FAULT_RATE],
  ],
  economicBenefit: [
    ['～降低运行费用', count('万元', 1, 150)],
    ['～社会化服务节支效果', EFFECTIVE],
  ],
  socialBenefit: [
    ['～对正常运转的保障作用', SECURED],
    ['～热线投诉数量', none('件')],
    ['～服务水平提升情况', IMPROVING],
    ['～居民覆盖率', RATE],
  ],
  ecologicalBenefit: [['～垃圾分类达标率', RATE]],
  sustainableImpact: [
    ['～管理制度健全性', SOUND],
    ['～服务持续稳定性', SECURED],
    ['～持续影响期限', LASTING],
  ],
  satisfaction: [
    ['～使用者满意度', SATISFACTION],
    ['～服务@满意度', SATISFACTION],
  ],
};

/** Systems and facilities kept running. */
export const UPKEEP: MeasureTable = {
  ...SERVICE,
  quantity: [
    ['～覆盖点位数', count('个', 3, 400)],
    ['～巡检次数', count('次', 4, 400)],
    ['～维护设备数量', count('台', 3, 900)],
    ['～受理事项数量', count('件', 20, 40000)],
    ['～驻场人员数量', count('人', 1, 40)],
    ['～访问量', count('次', 2000, 900000)],
    ['～运行时长', count('小时', 200, 8760)],
  ],
  quality: [
    ['～设施完好率', RATE],
    ['～系统正常运行率', RATE],
    ['～重大故障发生次数', none('次')],
    ['～考核达标率', RATE],
    ['～故障率', FAULT_RATE],
    ['～安全等级保护测评通过情况', YES_NO],
  ],
  cost: [
    ['～年度运维成本', BUDGET],
    ['～驻场人员费用', price('元/人/月', 6000, 18000)],
    ['～成本超支率', FAULT_RATE],
  ],
};
