import { count, DEADLINE, FAULT_RATE, limit, none, price, RATE, SATISFACTION, YES_NO } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

export const INSPECTION: MeasureTable = {
  quantity: [
    ['～次数', count('次', 2, 200)],
    ['～批次', count('批次', 10, 6000)],
    ['～对象数量', count('家', 5, 2000)],
    ['～出动人次', count('人次', 20, 9000)],
    ['～出具报告数量', count('份', 1, 300)],
    ['～点位数量', count('个', 3, 300)],
    ['～信息公开数量', count('条', 5, 400)],
  ],
  quality: [
    ['～数据准确率', RATE],
    ['～问题整改率', RATE],
    ['～程序合法合规性', PROPER],
    ['～结果公开情况', YES_NO],
    ['～报告差错率', FAULT_RATE],
    ['～复核通过率', RATE],
  ],
  timeliness: [
    ['～完成时间', DEADLINE],
    ['～结果反馈及时性', TIMELY],
    ['～报告出具时限', limit('个工作日', 1500, 1000, 700, 2000)],
    ['～任务按时完成率', RATE],
  ],
  cost: [
    ['～单批次成本', price('元/批次', 200, 5000)],
    ['～单点位年成本', price('元/个', 500, 30000)],
  ],
  economicBenefit: [
    ['～挽回经济损失', count('万元', 1, 600)],
    ['～促进行业规范发展情况', EFFECTIVE],
  ],
  socialBenefit: [
    ['～行政复议败诉数', none('件')],
    ['～风险隐患发现能力', IMPROVING],
    ['～问题线索查处率', RATE],
    ['～行业秩序规范作用', EFFECTIVE],
  ],
  ecologicalBenefit: [
    ['～对环境风险的防控作用', EFFECTIVE],
    ['～相关信息电子化报送率', RATE],
  ],
  sustainableImpact: [
    ['～常态化机制健全性', SOUND],
    ['～结果运用情况', EFFECTIVE],
    ['～震慑作用持续性', LASTING],
  ],
  satisfaction: [
    ['～被检单位满意度', SATISFACTION],
    ['～相关@满意度', SATISFACTION],
  ],
};
