import { type Spellings, spelled } from './spelling.ts';

/** What a column of the money table holds. */
export type MoneyColumn =
  | 'original'
  | 'final'
  | 'expenditure'
  | 'maxScore'
  | 'declaredRate'
  | 'declaredScore'
  | 'reviewScore'
  | 'computed'
  | 'other';

export const MONEY_LABELS: Spellings<MoneyColumn> = {
  original: spelled('年初预算数 年初预算', '年初预算金额 年初批复数'),
  final: spelled('全年(调整)预算数 全年预算数 调整后预算数 调整预算数 全年预算 预算数', '调整后全年预算数'),
  expenditure: spelled('全年执行数 实际执行数 全年执行 执行数', '预算执行数 全年支出数 实际支出数 全年实际执行数'),
  maxScore: spelled('分值 权重', '执行率权重 标准分 执行率分值'),
  declaredRate: spelled('预算执行率 执行率', '执行率%'),
  declaredScore: spelled('自评得分 得分', '执行率得分 自评分 预算执行得分'),
  reviewScore: spelled('', '复核得分 复核分 复核评分 财政复核得分 主管部门复核得分 抽查得分'),
  computed: spelled('', '计算得分 核算得分'),
  other: spelled('', '其中财政拨款 结余数 结转结余数 备注 说明 原因 未完成原因'),
};
