import { count, DEADLINE, limit, none, price, RATE, SATISFACTION, span, YES_NO } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

/** Money paid to enterprises and farms. */
export const AWARD: MeasureTable = {
  quantity: [
    ['～企业数量', count('家', 3, 400)],
    ['～项目数量', count('个', 1, 120)],
    ['～兑付笔数', count('笔', 5, 900)],
    ['～受理申报数量', count('件', 5, 900)],
    ['～政策宣讲场次', count('场', 1, 24)],
  ],
  quality: [
    ['～兑付准确率', RATE],
    ['～申报材料审核合规率', RATE],
    ['～评审程序规范性', PROPER],
    ['～公示异议数量', none('件')],
    ['～项目验收通过率', RATE],
    ['～资金专款专用情况', YES_NO],
  ],
  timeliness: [
    ['～兑付完成时间', DEADLINE],
    ['～兑付及时率', RATE],
    ['～审核及时性', TIMELY],
    ['～审核办结时限', limit('个工作日', 2000, 1000, 1500, 3000)],
  ],
  cost: [
    ['～户均支持额度', price('元/家', 5000, 500000)],
    ['～单个项目补助标准', price('元/个', 10000, 900000)],
  ],
  economicBenefit: [
    ['～带动企业投入', count('万元', 50, 9000)],
    ['～受支持企业营收增长', span('%', 3, 20)],
    ['～新增产值', count('万元', 100, 9000)],
    ['～撬动社会资金', count('万元', 50, 9000)],
  ],
  socialBenefit: [
    ['～新增就业岗位', count('个', 5, 1200)],
    ['～政策知晓率', RATE],
    ['～企业创新能力', IMPROVING],
    ['～示范引领作用', EFFECTIVE],
  ],
  ecologicalBenefit: [
    ['～单位产值能耗下降', span('%', 1, 8)],
    ['～绿色生产推广效果', EFFECTIVE],
  ],
  sustainableImpact: [
    ['～政策持续性', LASTING],
    ['～跟踪服务机制健全性', SOUND],
    ['～对产业集聚的持续影响', LASTING],
  ],
  satisfaction: [
    ['～受益企业满意度', SATISFACTION],
    ['～申报单位满意度', SATISFACTION],
  ],
};
