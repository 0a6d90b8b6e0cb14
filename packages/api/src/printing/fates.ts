import type { Diagnostic, Language } from '@plumbline/core';
import type { PrintedCell, PrintedDocument } from '@plumbline/documents/rule-book';
import { describe, terms } from '@plumbline/locale';
import type { AssessmentHead } from '@plumbline/service';

/** What became of one form: its files, or that it failed, and what a layout had no place for. */
export type ExportFate = {
  readonly unit: string;
  readonly assessment: AssessmentHead;
  readonly outcome: 'scored' | 'filed' | 'failed';
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The fates of all forms as a table, a row each. */
export function fatesDocument(fates: readonly ExportFate[], language: Language): PrintedDocument {
  const rows = [COLUMNS[language], ...fates.map((fate) => rowOf(fate, language))];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): PrintedCell => ({ row, column, text, rowSpan: 1, columnSpan: 1, ...PLAIN })),
  );
  const widths = COLUMNS[language].map(() => 12);
  const table = { kind: 'table', widths, rows: rows.length, headRows: 1, cells } as const;
  const title = FATES_TITLE[language];
  return { title, language, footer: null, sections: [{ name: title, landscape: false, parts: [table] }] };
}

export const FATES_TITLE = { zh: '导出清单', en: 'List of exported forms' } as const;

const PLAIN = { style: 'text', mark: 'none' } as const;

function rowOf({ unit, assessment, outcome, files, diagnostics }: ExportFate, language: Language): readonly string[] {
  const { projectName, fiscalYear, state, id } = assessment;
  return [
    unit,
    projectName,
    String(fiscalYear),
    terms.assessmentStates[state][language],
    OUTCOMES[outcome][language],
    files.join('\n'),
    diagnostics.map((diagnostic) => describe(diagnostic)[language]).join('\n'),
    id,
  ];
}

const COLUMNS = {
  zh: ['单位', '项目', '年度', '状态', '结果', '文件', '说明', '编号'],
  en: ['Unit', 'Project', 'Year', 'State', 'Result', 'Files', 'Notes', 'Identifier'],
} as const;

const OUTCOMES = {
  scored: { zh: '已导出，含计算得分', en: 'exported, with computed points' },
  filed: { zh: '已导出，填报原样', en: 'exported, as filed' },
  failed: {
    zh: '未能导出，请单独打印此表并告知管理员',
    en: 'not exported: print this form alone, and tell an administrator',
  },
} as const;
