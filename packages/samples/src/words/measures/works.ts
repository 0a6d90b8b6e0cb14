import {
  BUDGET,
  count,
  DEADLINE,
  FAULT_RATE,
  money,
  none,
  price,
  RATE,
  SATISFACTION,
  span,
  YES_NO,
} from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SECURED, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

/** Buildings, sites and land. */
export const WORKS: MeasureTable = {
  quantity: [
    ['～面积', count('平方米', 200, 60000)],
    ['～点位数量', count('处', 1, 80)],
    ['～涉及单位数', count('家', 1, 60)],
    ['～工程量完成率', RATE],
    ['～新增设施数量', count('套', 2, 500)],
    ['～受益户数', count('户', 50, 12000)],
  ],
  quality: [
    ['～竣工验收合格率', RATE],
    ['～材料抽检合格率', RATE],
    ['～工程质量达标情况', YES_NO],
    ['～监理到位率', RATE],
    ['～施工安全事故数', none('起')],
    ['～设计变更率', FAULT_RATE],
  ],
  timeliness: [
    ['～竣工时间', DEADLINE],
    ['～开工及时性', TIMELY],
    ['～工程按期完工率', RATE],
    ['～工期', span('天', 30, 240)],
    ['～进度款支付及时率', RATE],
  ],
  cost: [
    ['～单位造价', price('元/平方米', 80, 6000)],
    ['～工程总投资', BUDGET],
    ['～监理费', money(10000, 300000)],
    ['～超概算比例', FAULT_RATE],
  ],
  economicBenefit: [
    ['～年节约维修费用', count('万元', 1, 200)],
    ['～带动区域投资', count('万元', 50, 8000)],
    ['～延长设施使用年限情况', EFFECTIVE],
  ],
  socialBenefit: [
    ['～对使用条件的改善作用', IMPROVING],
    ['～安全隐患消除率', RATE],
    ['～受益人数', count('人', 200, 60000)],
    ['～惠及群众覆盖率', RATE],
  ],
  ecologicalBenefit: [
    ['～扬尘噪声控制达标情况', YES_NO],
    ['～施工垃圾规范处置率', RATE],
    ['～环境面貌改善情况', IMPROVING],
  ],
  sustainableImpact: [
    ['～后续管护机制健全性', SOUND],
    ['～设施正常使用年限', LASTING],
    ['～设施运行稳定性', SECURED],
    ['～质保期维护规范性', PROPER],
  ],
  satisfaction: [
    ['～受益群众满意度', SATISFACTION],
    ['～使用单位满意度', SATISFACTION],
  ],
};

/** Roads, rivers and pipes, which have a length instead of an area. */
export const LINES: MeasureTable = {
  ...WORKS,
  quantity: [
    ['～里程', count('公里', 1, 120)],
    ['～路段数量', count('条', 1, 40)],
    ['～附属设施数量', count('座', 1, 60)],
    ['～工程量完成率', RATE],
    ['～受益人口', count('人', 300, 90000)],
    ['～日常巡查次数', count('次', 4, 400)],
  ],
  cost: [
    ['～每公里造价', price('元/公里', 20000, 900000)],
    ['～工程总投资', BUDGET],
    ['～监理费', money(10000, 300000)],
  ],
};
