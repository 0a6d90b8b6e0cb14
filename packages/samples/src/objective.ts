import type { SelfEvaluation } from '@plumbline/core';
import type { Project } from './project.ts';
import { chance, pick, type Random, words } from './random.ts';

/** 年度总体目标: what was planned, the same every year, and what came of it. */
export function writeObjective(
  plan: Random,
  filing: Random,
  { topics, department }: Project,
): SelfEvaluation['objective'] {
  const work = topics[1] ? `${topics[0].name}和${topics[1].name}` : topics[0].name;
  const aim = pick(plan, AIMS);
  const further = pick(plan, FURTHER_AIMS);
  const planned = `${pick(plan, OPENINGS)}${work}，${aim}，${further}，提高${department.people}满意度。`;
  if (chance(filing, NOTHING_SAID)) return { planned, achieved: null };
  return {
    planned,
    achieved: `${pick(filing, RESULTS)}${work}，${pick(filing, EFFECTS)}，${pick(filing, CLOSINGS)}。`,
  };
}

const NOTHING_SAID = 0.01;

const OPENINGS = words('按计划开展 扎实推进 统筹做好 通过实施 全面完成');
const AIMS = words('健全工作机制 提升服务能力 保障工作正常运转 改善基础条件 提高资金使用效益 防范化解风险');
const FURTHER_AIMS = words('推动事业高质量发展 优化公共服务供给 增强群众获得感 促进经济社会协调发展 夯实基层基础');
const RESULTS = words('已完成 按计划完成 较好地完成了 全年组织实施 基本完成');
const EFFECTS = words(
  '各项任务有序推进 年度绩效目标总体实现 服务能力进一步提升 工作机制进一步健全 基础条件得到改善 资金使用规范有效',
);
const CLOSINGS = words('取得了较好的社会效益 未发生安全责任事故 群众反映良好 为下一年度工作打下基础 个别指标未达预期');
