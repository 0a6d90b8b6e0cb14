import { count, DEADLINE, money, none, price, RATE, SATISFACTION, span, YES_NO } from '../../cells/gauge.ts';
import { EFFECTIVE, IMPROVING, LASTING, PROPER, SOUND, TIMELY } from '../../cells/wording-cells.ts';
import type { MeasureTable } from './measure-table.ts';

export const EVENT: MeasureTable = {
  quantity: [
    ['～场次', count('场', 1, 60)],
    ['～参与人次', count('人次', 100, 200000)],
    ['～参与单位数', count('家', 5, 300)],
    ['～宣传报道篇数', count('篇', 2, 120)],
    ['～宣传品发放数量', count('份', 200, 60000)],
    ['～线上浏览量', count('次', 1000, 600000)],
    ['～制作宣传视频数量', count('部', 1, 12)],
  ],
  quality: [
    ['～计划完成率', RATE],
    ['～安全事故发生数', none('起')],
    ['～组织规范性', PROPER],
    ['～内容审核通过率', RATE],
    ['～媒体刊发达标情况', YES_NO],
  ],
  timeliness: [
    ['～举办时间', DEADLINE],
    ['～举办及时性', TIMELY],
    ['～按期举办率', RATE],
    ['～信息发布及时率', RATE],
  ],
  cost: [
    ['～场均成本', price('元/场', 2000, 90000)],
    ['～宣传制作费', money(5000, 400000)],
    ['～场地租赁费', money(3000, 300000)],
  ],
  economicBenefit: [
    ['～带动消费金额', count('万元', 20, 9000)],
    ['～意向签约金额', count('万元', 50, 9000)],
    ['～拉动相关产业增长', span('%', 2, 12)],
  ],
  socialBenefit: [
    ['～公众知晓率', RATE],
    ['～社会影响力', IMPROVING],
    ['～媒体转载量', count('次', 5, 3000)],
    ['～对社会氛围的促进作用', EFFECTIVE],
  ],
  ecologicalBenefit: [
    ['～场地垃圾清运率', RATE],
    ['～绿色低碳理念普及效果', EFFECTIVE],
  ],
  sustainableImpact: [
    ['～品牌影响持续性', LASTING],
    ['～常态化机制健全性', SOUND],
    ['～新媒体账号粉丝数', count('人', 500, 300000)],
  ],
  satisfaction: [
    ['～参与人员满意度', SATISFACTION],
    ['～参与@满意度', SATISFACTION],
  ],
};
