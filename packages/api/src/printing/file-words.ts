import type { Language } from '@plumbline/core';

/** The title of a file that holds a form, for the name of it: project, year and what it is. */
export const formTitle = (
  { projectName, fiscalYear }: { readonly projectName: string; readonly fiscalYear: number },
  language: Language,
): string =>
  language === 'zh' ? `${projectName} ${fiscalYear}年度自评表` : `${projectName} self-evaluation ${fiscalYear}`;
