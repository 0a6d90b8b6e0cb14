import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('自评表清单', 'Self-evaluations'),
  project: text('项目', 'Project'),
  unit: text('单位', 'Unit'),
  year: text('年度', 'Year'),
  state: text('状态', 'State'),
  late: text('逾期', 'Late'),
  yes: text('是', 'yes'),
  declared: text('填报得分', 'Declared'),
  computed: text('计算得分', 'Computed'),
  difference: text('相差', 'Difference'),
  rating: text('等级', 'Grade'),
  findings: text('疑点数', 'Findings'),
  codes: text('疑点代码', 'Codes of findings'),
  updated: text('最近修改', 'Last change'),
  id: text('编号', 'Identifier'),
} as const;
