import type { Gauge } from '../../cells/gauge.ts';
import type { Group } from '../../rows/groups.ts';

/**
 * Names of indicators by group, the usual ones first. ～ stands for the topic of the project (～期数: 中小学教师培训期数), @ for the
 * people a department serves (@满意度: 学生家长满意度).
 */
export type MeasureTable = Readonly<Record<Group, readonly (readonly [name: string, gauge: Gauge])[]>>;
