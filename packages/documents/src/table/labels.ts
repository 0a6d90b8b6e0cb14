import { plain } from '../text/text-lines.ts';

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

/** What a field above the tables, or below them, holds. */
export type HeadField =
  | 'projectName'
  | 'projectCode'
  | 'departmentName'
  | 'supervisingDepartment'
  | 'implementingUnit'
  | 'declaredTotal'
  | 'declaredRating'
  | 'planned'
  | 'achieved'
  | 'other';

/** How forms spell the labels of something: the whole label, as {@link plainLabelOf} gives it. */
type Spellings<T extends string> = Readonly<Record<T, readonly string[]>>;

const ROW_LABELS: Spellings<RowColumn> = {
  side: ['绩效指标', '产出与效益指标'],
  category: ['一级指标', '一级指标名称', '指标类别', '指标类型'],
  group: ['二级指标', '二级指标名称'],
  name: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称', '指标内容', '具体指标'],
  part: ['四级指标', '四级指标名称'],
  nature: ['指标性质', '指标方向', '计算符号', '比较符号', '符号'],
  target: [
    ...['年度指标值', '年初目标值', '年度目标值', '全年目标值', '预期指标值', '计划指标值', '年初指标值'],
    ...[
      '绩效指标值',
      '预期目标值',
      '指标值',
      '目标值',
      '预期值',
      '计划值',
      '全年指标值',
      '年初设定目标值',
      '绩效目标值',
    ],
  ],
  unit: ['度量单位', '计量单位', '指标单位', '单位'],
  actual: [
    ...['全年实际完成值', '实际完成指标值', '实际完成值', '全年完成值', '全年实际值', '指标完成值', '实际完成情况'],
    ...['完成指标值', '实际值', '完成值', '年度完成值', '全年实际完成情况', '完成情况', '自评完成值'],
  ],
  maxScore: ['指标权重', '指标分值', '权重分值', '分值', '权重', '标准分', '标准分值', '分值权重', '分数'],
  declaredScore: ['自评得分', '指标得分', '自评分', '得分', '自评分值', '单位自评得分', '自评分数', '实际得分'],
  reviewScore: [
    '复核得分',
    '复核分',
    '复核评分',
    '财政复核得分',
    '主管部门复核得分',
    '主管部门复核分',
    '评价得分',
    '抽查得分',
  ],
  reason: [
    ...['未完成原因及拟采取的改进措施', '未完成原因分析及改进措施', '偏差原因分析及改进措施', '偏差原因及改进措施'],
    ...['偏差原因分析', '未完成原因分析', '偏差原因', '未完成原因', '原因分析及改进措施', '偏差说明', '偏差原因说明'],
    ...['备注', '说明', '未完成原因和改进措施', '未完成原因及改进措施', '偏差原因分析及拟采取的改进措施'],
  ],
  code: ['指标编码', '指标代码', '指标编号'],
  computed: ['计算得分', '核算得分'],
  other: [
    ...[
      '财政评分',
      '专家评分',
      '指标解释',
      '指标说明',
      '评分标准',
      '计分标准',
      '评分细则',
      '评分规则',
      '完成比例',
      '完成率',
    ],
    ...['上年完成值', '历史值', '数据来源', '佐证材料', '序号', '目标完成率', '是否完成', '指标出处'],
  ],
};

const MONEY_LABELS: Spellings<MoneyColumn> = {
  original: ['年初预算数', '年初预算', '年初预算金额', '年初批复数'],
  final: ['全年预算数', '调整后预算数', '全年预算', '预算数', '全年(调整)预算数', '调整预算数', '调整后全年预算数'],
  expenditure: [
    '全年执行数',
    '实际执行数',
    '全年执行',
    '执行数',
    '预算执行数',
    '全年支出数',
    '实际支出数',
    '全年实际执行数',
  ],
  maxScore: ['分值', '权重', '执行率权重', '标准分', '执行率分值'],
  declaredRate: ['预算执行率', '执行率', '执行率%'],
  declaredScore: ['自评得分', '得分', '执行率得分', '自评分', '预算执行得分'],
  reviewScore: ['复核得分', '复核分', '复核评分', '财政复核得分', '主管部门复核得分', '抽查得分'],
  computed: ['计算得分', '核算得分'],
  other: ['其中财政拨款', '结余数', '结转结余数', '备注', '说明', '原因', '未完成原因'],
};

const HEAD_LABELS: Spellings<HeadField> = {
  projectName: ['项目名称', '项目(政策)名称', '专项名称', '专项资金名称', '转移支付名称', '转移支付(项目)名称', '项目'],
  projectCode: ['项目编码', '项目代码', '项目编号'],
  departmentName: ['部门名称', '部门(单位)名称', '单位(部门)名称', '部门单位名称'],
  supervisingDepartment: [
    '主管部门',
    '主管部门及代码',
    '项目主管部门',
    '主管单位',
    '中央主管部门',
    '预算部门',
    '省级主管部门',
    '地方主管部门',
  ],
  implementingUnit: [
    ...['实施单位', '项目实施单位', '项目单位', '资金使用单位', '使用单位', '预算单位'],
    ...['单位名称', '填报单位', '填报部门', '自评单位', '编制单位'],
  ],
  declaredTotal: ['自评总分', '自评总得分', '自评得分合计'],
  declaredRating: ['自评等级', '评价等级', '等级', '自评等次', '评价等次', '绩效等级', '评级', '自评结论', '结论'],
  planned: [
    ...['预期目标', '预算目标', '年初设定目标', '年度目标', '年初绩效目标', '年度预期目标', '绩效目标', '年初目标'],
    ...['全年(调整)绩效目标', '年度总体目标', '项目年度目标', '年初设定绩效目标', '总体目标'],
  ],
  achieved: [
    ...['实际完成情况', '目标实际完成情况', '全年目标实际完成情况', '年度目标完成情况', '目标完成情况', '完成情况'],
    ...['年度总体目标完成情况', '全年实际完成情况'],
  ],
  other: [
    ...['项目负责人', '联系电话', '联系人', '填报日期', '填报时间', '项目类别', '项目属性', '项目类型', '项目基本情况'],
    ...['填报人', '审核人', '单位负责人', '部门联系人', '财务负责人', '负责人', '填表人', '资金性质', '项目起止时间'],
    ...['项目资金', '预算执行情况', '年度预算执行情况', '金额单位', '资金来源', '项目概况', '存在问题', '改进措施'],
    ...['偏差大或目标未完成原因分析', '改进措施及结果应用方案', '其他需要说明的事项', '其他需说明的事项', '评价结论'],
    ...['部门预算执行情况', '部门整体预算执行情况', '预算资金', '项目预算资金', '年度绩效目标', '资金情况'],
  ],
};

const namedRowColumnOf = finder(ROW_LABELS);
export const rowColumnOf = (text: string): RowColumn | null =>
  namedRowColumnOf(text) ?? (isSideLabel(text) ? 'side' : null);

export const moneyColumnOf = finder(MONEY_LABELS);
export const headFieldOf = finder(HEAD_LABELS);

/** The row of the whole budget, of a source of it, and the last row of a form. They may be followed by a value in the same cell. */
export const TOTAL_MONEY = /^(?!其中)[^:]{0,12}(?:总额|总金额|合计|总计)[:]?$/;
export const FOOT_LABEL = /^(?:总分|合计|总计|总得分|自评总分|得分合计|总分值|合计得分|自评得分合计)[:]?$/;
/** The side labels that say what a block of rows is about. */
export const isSideLabel = (text: string) => text.length <= LONGEST && SIDE.test(plainLabelOf(text));

const SIDE =
  /^(?:年度|项目|当年|支出|部门|产出和效益)*(?:总体|绩效|整体)?(?:目标|指标)表?(?:及)?(?:实际)?(?:完成)?(?:情况)?\d?$|^项目(?:支出)?资金$|^(?:部门|项目|年度|整体)*预算执行情况$|^项目基本情况$/;

/** How labels are compared: ASCII forms, no white space, no colon at the end, and without remarks such as (A), (万元) or (10分). */
function plainLabelOf(text: string): string {
  const words = plain(text).replace(/[:]+$/, '');
  return words.replace(REMARKS, '').replace(/[*＊]+$/, '') || words;
}

const REMARKS = /(?:\([^()]{0,24}\)|\[[^[\]]{0,24}\])+$/;

function finder<T extends string>(spellings: Spellings<T>): (text: string) => T | null {
  const found = new Map(
    Object.entries<readonly string[]>(spellings).flatMap(([of, names]) =>
      names.map((name) => [name, of as T] as const),
    ),
  );
  return (text) => {
    if (text.length > LONGEST) return null;
    const words = plain(text).replace(/[:]+$/, '');
    const bare = plainLabelOf(text);
    return found.get(words) ?? found.get(bare) ?? found.get(bare.replace(/[及与和](?:代码|编码|编号)$/, '')) ?? null;
  };
}

/** A label broken over lines and followed by a remark; what is longer is prose. */
const LONGEST = 80;
