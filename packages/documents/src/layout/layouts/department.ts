import type { FormLayout } from '../form-layout.ts';
import { national } from './national.ts';

/** About all that a department does, and not one project. */
export const department: FormLayout = {
  ...national,
  id: 'department',
  name: { zh: '部门整体支出', en: 'Department-wide' },
  titles: { department: '部门整体支出绩效自评表' },
  head: [
    [{ label: '部门名称', field: 'projectName' }],
    [
      { label: '主管部门', field: 'supervisingDepartment' },
      { label: '填报单位', field: 'implementingUnit' },
    ],
  ],
  money: { ...national.money, side: '部门预算执行情况（{unit}）' },
};
