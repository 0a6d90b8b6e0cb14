import { BUDGET, count, DEADLINE, money, price, RATE, SATISFACTION, YES_NO } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

export const STUDY: MeasureTable = {
  quantity: [
    ['～成果报告数量', count('份', 1, 12)],
    ['～调研次数', count('次', 1, 40)],
    ['～采集数据数量', count('条', 100, 90000)],
    ['～专家论证会次数', count('次', 1, 12)],
    ['～走访单位数', count('家', 3, 200)],
  ],
  quality: [
    ['～成果评审通过率', RATE],
    ['～数据完整率', RATE],
    ['～成果验收情况', YES_NO],
    ['～方法科学规范性', PROPER],
  ],
  timeliness: [
    ['～成果提交时间', DEADLINE],
    ['～按期完成率', RATE],
    ['～编制完成及时性', TIMELY],
  ],
  cost: [
    ['～单份报告成本', price('元/份', 20000, 300000)],
    ['～专家咨询费', money(2000, 120000)],
    ['～编制费用', BUDGET],
  ],
  economicBenefit: [
    ['～对产业发展的促进作用', EFFECTIVE],
    ['～引导投资规模', count('万元', 50, 9000)],
  ],
  socialBenefit: [
    ['～成果采纳率', RATE],
    ['～为决策提供参考情况', EFFECTIVE],
    ['～管理水平提升情况', IMPROVING],
  ],
  ecologicalBenefit: [['～对绿色发展的引领作用', EFFECTIVE]],
  sustainableImpact: [
    ['～成果应用持续性', LASTING],
    ['～更新机制健全性', SOUND],
    ['～对后续工作的指导作用', LASTING],
  ],
  satisfaction: [
    ['～委托单位满意度', SATISFACTION],
    ['～成果使用单位满意度', SATISFACTION],
  ],
};
