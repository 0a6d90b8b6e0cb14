import { type Spellings, spelled } from './spelling.ts';

/**
 * What a column of the indicator table holds. `other` is not read, and that is said; `computed` is what a score was computed to be when the
 * form was printed.
 */
export type RowColumn =
  | 'side'
  | 'category'
  | 'group'
  | 'name'
  | 'part'
  | 'nature'
  | 'target'
  | 'unit'
  | 'actual'
  | 'maxScore'
  | 'declaredScore'
  | 'reviewScore'
  | 'reason'
  | 'code'
  | 'computed'
  | 'other';

export const ROW_LABELS: Spellings<RowColumn> = {
  side: spelled('', '绩效指标 产出与效益指标'),
  category: spelled('', '一级指标 一级指标名称 指标类别 指标类型'),
  group: spelled('', '二级指标 二级指标名称'),
  name: spelled('', '三级指标 三级指标名称 指标名称 绩效指标名称 指标内容 具体指标'),
  part: spelled('', '四级指标 四级指标名称'),
  nature: spelled('指标性质 指标方向 计算符号', '比较符号 符号'),
  target: spelled(
    `年度指标值 年初目标值 年度目标值 全年目标值 预期指标值 计划指标值 年初指标值 绩效指标值 预期目标值 绩效目标值 计划完成值 全年指标值
     年初设定目标值 设定目标值 计划值 指标值 目标值 预期值`,
  ),
  unit: spelled('度量单位 计量单位 指标单位', '单位'),
  actual: spelled(
    `全年实际完成值 实际完成指标值 实际完成值 全年完成值 全年实际值 指标完成值 实际完成情况 完成指标值 年度完成值 自评完成值 全年实际完成情况
     完成情况 实际值 完成值`,
  ),
  maxScore: spelled('指标权重 指标分值 权重分值 分值权重 标准分值 标准分 分值 权重', '分数'),
  declaredScore: spelled('单位自评得分 自评得分 指标得分 实际得分 自评分值 自评分数 自评分 得分'),
  reviewScore: spelled('主管部门复核得分 主管部门复核分 财政复核得分 复核得分 复核评分 复核分 评价得分', '抽查得分'),
  reason: spelled(
    `未完成原因及拟采取的改进措施 未完成原因分析及改进措施 偏差原因分析及改进措施 偏差原因及改进措施 偏差原因分析 未完成原因分析
     未完成原因及改进措施 未完成原因和改进措施 偏差原因分析及拟采取的改进措施 原因分析及改进措施 偏差原因说明 偏差说明 未完成原因 偏差原因 备注`,
    '说明',
  ),
  code: spelled('', '指标编码 指标代码 指标编号'),
  computed: spelled('核算得分', '计算得分'),
  other: spelled(
    `财政评分 专家评分 指标解释 指标说明 评分标准 计分标准 评分细则 评分规则 目标完成率 完成比例 完成率 上年完成值 历史值 数据来源 佐证材料`,
    '序号 是否完成 指标出处',
  ),
};
