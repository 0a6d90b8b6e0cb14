import { parseTarget } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { isAssessable } from '../src/lexicon/assessable.ts';
import { betterDirection } from '../src/lexicon/better-direction.ts';
import { completionClaim } from '../src/lexicon/completion-claim.ts';
import { isExecutionName } from '../src/lexicon/execution-name.ts';
import { misplaced } from '../src/lexicon/group-rules.ts';
import { isHint } from '../src/lexicon/hint-text.ts';

const words = (list: string) => list.trim().split(/\s+/);

describe('the better direction of a name', () => {
  it.each(
    words('有责投诉数量 重大系统故障数 每公里造价 单位成本 窗口等待时间 工程超概算 不满意率 差错率 森林火灾受害率'),
  )('%s: less is better', (name) => expect(betterDirection(name)).toBe('lower'));

  it.each(words('服务对象满意度 工程验收合格率 任务完成率 （线上）课程覆盖率（%）'))('%s: more is better', (name) =>
    expect(betterDirection(name)).toBe('higher'),
  );

  it.each(
    words(`投诉办结率 成本降低率 故障修复及时率 事故应急演练次数 投诉举报平台运行访问量 培训时长 成本控制有效性 差错整改完成数
      污染防治投入 违规查处数 服务时间`),
  )('%s does not tell', (name) => expect(betterDirection(name)).not.toBe('lower'));
});

describe('a hint of the template', () => {
  it.each(
    words(`指标1 指标2： 指标一 …… 。。。 请填写 （请填写实际数） XX年XX月 ××项目 某某单位 例如：培训人数 例：100 （例如100%） ____ 示例
      不超过200字 XX%`),
  )('%s is one', (text) => expect(isHint(text)).toBe(true));

  it.each(
    words(`指标体系建设数 目标任务完成率 5G基站数 XXL号工装数 3×3篮球赛场次 如期完成率 例会次数 任务 按合同填写工单 服务热线、网站等…… 及时
      因设备调试延期，例如水泵到货晚 2×2米 请款及时率 无`),
  )('%s is none', (text) => expect(isHint(text)).toBe(false));
});

describe('a judged target', () => {
  it.each(
    words('有效 健全 完善 及时 每年 合格 建立台账 长期 已制定办法 提升3个百分点 提高至95% 优 基本公共服务均等化'),
  )('%s can be assessed', (text) => expect(isAssessable(text)).toBe(true));

  it.each(
    words('进一步提升 有所改善 逐步完善 明显 较好 提升 得到改善 服务水平提高 定性:好坏 高中低 持续优化 基本满意'),
  )('%s cannot', (text) => expect(isAssessable(text)).toBe(false));
});

describe('a claim that all was done', () => {
  it.each(['圆满完成年度任务', '完成了年初目标', '各项指标全部完成', '已如期完成建设', '完成全年工作计划'])(
    '%s is one',
    (text) => expect(completionClaim(text)).not.toBeNull(),
  );

  it.each(['完成验收', '基本完成', '已完成培训三期', '为完成目标打下基础', '部分任务未完成'])('%s is none', (text) =>
    expect(completionClaim(text)).toBeNull(),
  );
});

describe('the execution of the budget under another name', () => {
  it.each(words('预算执行率 项目资金支出率 年度资金支付完成率100% 资金使用率（%） 专项资金执行进度 预算完成率'))(
    '%s is it',
    (name) => expect(isExecutionName(name)).toBe(true),
  );

  it.each(words('资金支付及时率 资金到位率 资金使用合规率 预算编制准确率 任务执行率 预算控制数 支出结构优化率'))(
    '%s is not',
    (name) => expect(isExecutionName(name)).toBe(false),
  );
});

describe('the group of an indicator', () => {
  it.each([
    ['资金支付率', 'quantity', '>=95%', 'cost'],
    ['项目总成本', 'quantity', '<=50万元', 'cost'],
    ['家长满意度', 'socialBenefit', '>=95%', 'beneficiarySatisfaction'],
    ['工程验收合格率', 'quantity', '>=98%', 'quality'],
    ['办理及时率', 'quality', '100%', 'timeliness'],
    ['竣工时间', 'quantity', '2022年6月底前', 'timeliness'],
    ['引进项目数', 'quality', '>=10', 'quantity'],
    ['培训人次', 'timeliness', '>=100人次', 'quantity'],
    ['资金支付笔数', 'quantity', '>=10笔', null],
    ['争取资金项目数', 'quantity', '>=3个', null],
    ['满意度调查问卷数量', 'quantity', '>=100份', null],
    ['安全事故数', 'quality', '0起', null],
    ['退稿件数', 'quality', '<=2件', null],
    ['优良天数', 'quality', '>=300天', null],
    ['资金使用合规率', 'quality', '100%', null],
    ['家长满意度', 'beneficiarySatisfaction', '>=95%', null],
    ['补贴发放及时率', 'timeliness', '100%', null],
    ['培训人次', null, '>=100人次', null],
  ])('%s under %s with %s belongs in %s', (name, group, target, better) => {
    const { value } = parseTarget(target, { fiscalYear: 2022 });
    expect(misplaced({ name, category: null, group, target: value })?.better ?? null).toBe(better);
  });
});
