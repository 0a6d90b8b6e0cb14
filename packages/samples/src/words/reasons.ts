import { weighted, words } from '../random.ts';

/** Why a target was missed. The first belong to the years of the epidemic. */
export const EPIDEMIC_CAUSES = words(
  '受疫情影响，部分工作未能按计划开展 受疫情影响，线下活动取消或改为线上 因疫情防控要求，人员聚集性活动延期',
);
/** Why less, or later, was done. */
export const OUTPUT_CAUSES = words(
  '项目前期准备不充分，启动较晚 招标采购流程较长，合同签订滞后 上级资金下达较晚 年中预算调整，实施内容相应核减 服务对象需求低于预期 年初指标值设置偏高 参与单位积极性不高 受天气等因素影响，进度滞后 个别供应商供货不及时 统计口径与年初设定不一致 专业人员不足，工作推进较慢 尾款按合同约定于次年支付 符合条件的申报对象较少 机构职能调整，工作交接影响进度',
);
/** Why it cost more. */
export const COST_CAUSES = words(
  '市场价格上涨，成本相应增加 实施内容增加，费用相应上升 年初成本测算不够精准 人工费用上涨 上级新增任务，追加了相应支出',
);
/** Why the effect was smaller. */
export const EFFECT_CAUSES = words(
  '宣传力度不够，知晓面有待扩大 服务对象需求多样，服务精准度有待提升 个别服务环节衔接不畅 项目效益显现需要一定周期 问卷样本较少，个别评价偏低 年初指标值设置偏高 后续服务跟进不够及时',
);

export const REMEDIES = words(
  '下一步将加强统筹谋划，加快项目进度 今后将科学设置绩效目标 将加强过程监控，及时纠偏 将进一步加大宣传力度 将提前做好项目储备和前期论证 将加强与相关单位沟通协调 下年度合理测算需求 将完善考核机制，压实责任',
);

/** Why so much more was done than asked for. */
export const OVERSHOOT_REASONS = words(
  '实际需求高于预期，下年度将合理调整指标值 年初指标值设置偏低，今后将科学设定 新增线上渠道，参与人数大幅增加 上级临时增加任务，工作量相应增加 社会关注度提高，受理量超出预期 结合实际扩大了覆盖范围',
);

/** Why a row that was met lost points all the same. */
export const SHORTCOMINGS = words(
  '服务水平仍有提升空间 质量有待进一步提高 机制需持续完善 进一步提高服务的精准度 宣传覆盖面可进一步扩大 过程管理需进一步加强',
);

/** What stands in the cell where nothing needs a reason. */
export const REMARKS = weighted(['无偏差', 5], ['无', 4], ['已按要求完成', 2], ['继续保持', 1]);
