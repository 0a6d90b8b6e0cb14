import { count, DEADLINE, limit, price, RATE, SATISFACTION } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

export const TRAINING: MeasureTable = {
  quantity: [
    ['～期数', count('期', 1, 24)],
    ['～参训人次', count('人次', 40, 15000)],
    ['～现场教学次数', count('次', 1, 30)],
    ['～课时数', count('课时', 8, 400)],
    ['～覆盖单位数', count('家', 5, 300)],
    ['～编印教材数', count('册', 100, 6000)],
    ['～专家授课场次', count('场', 2, 60)],
  ],
  quality: [
    ['～考核合格率', RATE],
    ['～出勤率', RATE],
    ['～结业率', RATE],
    ['～课程计划完成率', RATE],
    ['～师资配备规范性', PROPER],
  ],
  timeliness: [
    ['～完成时间', DEADLINE],
    ['～按期开班率', RATE],
    ['～开展及时性', TIMELY],
    ['～总结报送及时性', TIMELY],
  ],
  cost: [
    ['～人均成本', price('元/人', 100, 5000)],
    ['～日均培训标准', price('元/人/天', 150, 550)],
    ['～讲课费标准', price('元/课时', 200, 1500)],
  ],
  economicBenefit: [
    ['～带动就业人数', count('人', 10, 2000)],
    ['～参训人员增收情况', EFFECTIVE],
  ],
  socialBenefit: [
    ['～对业务能力的提升作用', IMPROVING],
    ['～参训人员持证率', RATE],
    ['～知识知晓率', RATE],
    ['～示范带动作用', EFFECTIVE],
  ],
  ecologicalBenefit: [['～线上教学替代纸质资料情况', EFFECTIVE]],
  sustainableImpact: [
    ['～长效机制健全性', SOUND],
    ['～成果转化应用情况', EFFECTIVE],
    ['～对队伍建设的持续影响', LASTING],
  ],
  satisfaction: [
    ['～参训人员满意度', SATISFACTION],
    ['～派员单位满意度', SATISFACTION],
    ['～学员投诉率', limit('%', 300, 200, 100, 500)],
  ],
};
