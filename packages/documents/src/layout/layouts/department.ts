import type { FormLayout } from '../form-layout.ts';
import { national } from './national.ts';
import { headWith } from './usual-blocks.ts';

/** About all that a department does, and not one project. */
export const department: FormLayout = {
  ...national,
  id: 'department',
  name: { zh: '部门整体支出', en: 'Department-wide' },
  titles: { department: '部门整体支出绩效自评表' },
  head: headWith('部门名称', '填报单位'),
  money: { ...national.money, side: '部门预算执行情况（{unit}）' },
};
