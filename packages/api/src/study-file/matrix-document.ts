import type { Language, LocalizedText, StudyMatrixResult } from '@plumbline/core';
import type { PrintedDocument } from '@plumbline/documents/rule-book';
import { fillSentence, terms } from '@plumbline/locale';
import type { StudyView } from '@plumbline/service';
import { type Column, line, tableOf } from './tables.ts';
import { WORDS } from './words.ts';

/** Every year under every version as one table, which says that it is a simulation. */
export function matrixDocument(study: StudyView, result: StudyMatrixResult, language: Language): PrintedDocument {
  const title = fillSentence(WORDS.title, { name: study.name })[language];
  return {
    title,
    language,
    footer: `${WORDS.stamp[language]} · ${study.resultHash ?? ''}`,
    sections: [
      {
        name: WORDS.matrix[language],
        landscape: true,
        parts: [
          line('title', title),
          line('note', WORDS.stamp[language]),
          tableOf(result.cells, columns(result, language), language),
        ],
      },
    ],
  };
}

const columns = (
  { question }: StudyMatrixResult,
  language: Language,
): readonly Column<StudyMatrixResult['cells'][number]>[] => [
  { title: WORDS.year, width: 6, style: 'figure', text: ({ year }) => String(year) },
  {
    title: WORDS.version,
    width: 20,
    style: 'text',
    text: ({ version }) => {
      const named = question.versions[version];
      return named ? `${named.id}@${named.version}` : '';
    },
  },
  { title: WORDS.forms, width: 8, style: 'figure', text: ({ forms }) => String(forms) },
  { title: WORDS.scored, width: 8, style: 'figure', text: ({ scored }) => String(scored) },
  { title: WORDS.meanAfter, width: 10, style: 'figure', text: ({ mean }) => mean ?? '' },
  {
    title: WORDS.migration,
    width: 30,
    style: 'text',
    text: ({ grades }) => grades.map(gradeCount(language)).join('; '),
  },
];

const gradeCount =
  (language: Language) =>
  ({ grade, forms }: StudyMatrixResult['cells'][number]['grades'][number]): string => {
    const known: Readonly<Record<string, LocalizedText>> = terms.ratings;
    const name = grade === null ? WORDS.none[language] : (known[grade]?.[language] ?? grade);
    return `${name} ${forms}`;
  };
