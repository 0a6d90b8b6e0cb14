import { type Spellings, spelled } from './spelling.ts';

/** What a field above the tables, or below them, holds. `other` is known and not read. */
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

export const HEAD_LABELS: Spellings<HeadField> = {
  projectName: spelled('项目名称', '项目(政策)名称 专项名称 专项资金名称 转移支付名称 转移支付(项目)名称 项目'),
  projectCode: spelled('', '项目编码 项目代码 项目编号'),
  departmentName: spelled('', '部门名称 部门(单位)名称 单位(部门)名称 部门单位名称'),
  supervisingDepartment: spelled(
    '主管部门及代码 项目主管部门 主管部门',
    '主管单位 中央主管部门 预算部门 省级主管部门 地方主管部门',
  ),
  implementingUnit: spelled(
    '项目实施单位 实施单位(盖章) 实施单位',
    '项目单位 资金使用单位 使用单位 预算单位 单位名称 填报单位 填报部门 自评单位 编制单位',
  ),
  declaredTotal: spelled('', '自评总分 自评总得分 自评得分合计'),
  declaredRating: spelled('', '自评等级 评价等级 等级 自评等次 评价等次 绩效等级 评级 自评结论 结论'),
  planned: spelled(
    '',
    `预期目标 预算目标 年初设定目标 年度目标 年初绩效目标 年度预期目标 绩效目标 年初目标 全年(调整)绩效目标 年度总体目标 项目年度目标
     年初设定绩效目标 总体目标`,
  ),
  achieved: spelled(
    '',
    `实际完成情况 目标实际完成情况 全年目标实际完成情况 年度目标完成情况 目标完成情况 完成情况 年度总体目标完成情况 全年实际完成情况`,
  ),
  other: spelled(
    `项目资金 项目负责人 联系电话 部门联系人 联系人 填报日期 填报时间 项目类别 项目属性 项目类型 预算执行情况 项目基本情况`,
    `填报人 审核人 单位负责人 财务负责人 负责人 填表人 资金性质 项目起止时间 年度预算执行情况 金额单位 资金来源 项目概况 存在问题 改进措施
     偏差大或目标未完成原因分析 改进措施及结果应用方案 其他需要说明的事项 其他需说明的事项 评价结论 部门预算执行情况 部门整体预算执行情况
     预算资金 项目预算资金 年度绩效目标 资金情况`,
  ),
};
