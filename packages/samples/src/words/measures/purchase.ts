import { BUDGET, count, DEADLINE, FAULT_RATE, limit, money, price, RATE, SATISFACTION } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SECURED, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

/** Equipment, counted by the piece and kept for years. */
export const PURCHASE: MeasureTable = {
  quantity: [
    ['～数量', count('台', 1, 400)],
    ['～套数', count('套', 1, 300)],
    ['～批次', count('批', 1, 12)],
    ['～配备单位数', count('家', 1, 80)],
    ['～品种数', count('种', 2, 60)],
    ['～采购计划完成率', RATE],
  ],
  quality: [
    ['～到货验收合格率', RATE],
    ['～设备完好率', RATE],
    ['～参数响应符合性', PROPER],
    ['～故障率', FAULT_RATE],
    ['～政府采购率', RATE],
  ],
  timeliness: [
    ['～到货时间', DEADLINE],
    ['～安装调试及时性', TIMELY],
    ['～采购及时率', RATE],
    ['～故障修复时长', limit('小时', 2400, 4800, 800, 400)],
    ['～合同款支付及时率', RATE],
  ],
  cost: [
    ['～单价', price('元/台', 800, 60000)],
    ['～采购成本', BUDGET],
    ['～采购节约率', RATE],
  ],
  economicBenefit: [
    ['～节约采购资金', count('万元', 1, 120)],
    ['～设备利用效率', IMPROVING],
  ],
  socialBenefit: [
    ['～对工作效率的提升作用', IMPROVING],
    ['～设备使用率', RATE],
    ['～服务人次', count('人次', 200, 120000)],
    ['～对履职能力的保障作用', SECURED],
  ],
  ecologicalBenefit: [
    ['～节能产品采购占比', RATE],
    ['～废旧设备规范处置率', RATE],
  ],
  sustainableImpact: [
    ['～资产管理制度健全性', SOUND],
    ['～使用年限', LASTING],
    ['～日常维护机制执行情况', EFFECTIVE],
  ],
  satisfaction: [
    ['～使用人员满意度', SATISFACTION],
    ['～配备单位满意度', SATISFACTION],
  ],
};

/** Books, medicine, goods in store. */
export const SUPPLIES: MeasureTable = {
  ...PURCHASE,
  quantity: [
    ['～数量', count('件', 50, 60000)],
    ['～批次', count('批', 1, 24)],
    ['～品种数', count('种', 2, 120)],
    ['～储备点数量', count('处', 1, 30)],
    ['～采购计划完成率', RATE],
  ],
  quality: [
    ['～入库验收合格率', RATE],
    ['～质量抽检合格率', RATE],
    ['～过期损耗率', FAULT_RATE],
    ['～政府采购率', RATE],
    ['～出入库管理规范性', PROPER],
  ],
  timeliness: [
    ['～到货时间', DEADLINE],
    ['～调拨及时率', RATE],
    ['～补充更新及时性', TIMELY],
    ['～合同款支付及时率', RATE],
  ],
  cost: [
    ['～平均单价', price('元/件', 5, 900)],
    ['～采购成本', BUDGET],
    ['～仓储管理费', money(3000, 200000)],
  ],
};
