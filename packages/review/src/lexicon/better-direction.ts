import { normalizeText } from '@plumbline/core';

/**
 * Which way is better, as an indicator's name has it; null where it does not tell. A name that says what is done about an evil
 * (投诉办结率, 成本降低率) counts as good; whether much time is good depends on what it is for, so that only waiting and delay count.
 *
 * @example betterDirection('有责投诉数量') // 'lower'
 */
export function betterDirection(name: string): 'lower' | 'higher' | null {
  const plain = normalizeText(name)
    .replace(/\([^()]*\)$/, '')
    .slice(-HEAD);
  if (EVIL.test(plain)) return REMEDY.test(plain) ? null : 'lower';
  if (NEGATED.test(plain)) return 'lower';
  return GOOD.test(plain) ? 'higher' : null;
}

/** A name ends with what is measured and begins with whose it is: 投诉举报平台运行访问量 is about visits. In characters. */
const HEAD = 8;

const words = (list: string) => new RegExp(list.trim().split(/\s+/).join('|'));

const EVIL = words(`
  成本 造价 单价 费用 超支 超概算 投诉 故障 事故 差错 错误率 误差 违规 违纪 违法 舆情 缺陷 返工 逾期 延误 滞后  异议 流失率 受害率
  成灾率 发病率 死亡率 失业率 空置率 能耗 损耗 污染事件 响应时间 响应时长 办理时间 办理时长 办结时间 等待时间 等候时间 审批时间 处理时间
  平均工期
`);

/** What is done about an evil, what keeps it small, and what is bought against it. */
const REMEDY = words(`
  处理 处置 办结 解决 回复 反馈 答复 修复 排除 整改 纠正 查处 查办 降低 下降 节约 减少 减免 压减 压缩 控制 管控 达标 合格 合规 及时 完成
  覆盖 满意 知晓 防治 防范 预防 防控 治理 化解 消除 排查 培训 宣传 演练 应急 预案 保险 检查 巡查 回访 补助 补贴 发放 拨付 支付 到位 改善
  提升 监测 监控 核算 审核 分析 测算 发现 预警 登记 公开 调查 救治 救援 收入 标准 保障 额度 效益 准确
`);

const NEGATED = words('不满意 不合格 不达标 未完成 未达标 不及格 不良率');

const GOOD = words(`
  满意度 满意率 合格率 达标率 完成率 覆盖率 知晓率 参与率 及时率 到位率 办结率 优良率 就业率 增长率 准确率 成活率 利用率 入学率 签约率
`);
