import type { Language, LocalizedText } from '@plumbline/core';
import type { PrintedCell, PrintedDocument } from '@plumbline/documents/rule-book';
import { terms } from '@plumbline/locale';
import type { ListedAssessment } from '@plumbline/service';
import { WORDS } from './words.ts';

type Column = {
  readonly title: LocalizedText;
  readonly width: number;
  readonly style: PrintedCell['style'];
  readonly text: (of: ListedAssessment) => string;
};

/** A list of assessments as one table, a row each. Points stand as they are, to the last digit; what is unknown is an empty cell. */
export function listDocument(
  assessments: readonly ListedAssessment[],
  nameOf: (organisationId: string) => string,
  language: Language,
): PrintedDocument {
  const columns = columnsFor(nameOf, language);
  const head = columns.map(({ title }, column) => cell(0, column, title[language], 'label'));
  const body = assessments.flatMap((one, row) =>
    columns.map(({ text, style }, column) => cell(row + 1, column, text(one), style)),
  );
  const title = WORDS.title[language];
  return {
    title,
    language,
    footer: null,
    sections: [
      {
        name: title,
        landscape: true,
        parts: [
          {
            kind: 'table',
            widths: columns.map(({ width }) => width),
            rows: assessments.length + 1,
            headRows: 1,
            cells: [...head, ...body],
          },
        ],
      },
    ],
  };
}

function columnsFor(nameOf: (organisationId: string) => string, language: Language): readonly Column[] {
  return [
    { title: WORDS.project, width: 24, style: 'text', text: (of) => of.projectName },
    { title: WORDS.unit, width: 14, style: 'text', text: (of) => nameOf(of.organisationId) },
    { title: WORDS.year, width: 5, style: 'figure', text: (of) => String(of.fiscalYear) },
    { title: WORDS.state, width: 6, style: 'text', text: (of) => terms.assessmentStates[of.state][language] },
    { title: WORDS.late, width: 5, style: 'text', text: (of) => (of.isLate ? WORDS.yes[language] : '') },
    { title: WORDS.declared, width: 7, style: 'figure', text: (of) => of.declaredTotal ?? '' },
    { title: WORDS.computed, width: 7, style: 'figure', text: (of) => of.total ?? '' },
    { title: WORDS.difference, width: 7, style: 'figure', text: (of) => of.difference ?? '' },
    { title: WORDS.rating, width: 7, style: 'text', text: (of) => ratingText(of.rating, language) },
    { title: WORDS.findings, width: 5, style: 'figure', text: (of) => of.findingCount?.toString() ?? '' },
    { title: WORDS.codes, width: 24, style: 'text', text: (of) => of.findingCodes?.join(', ') ?? '' },
    { title: WORDS.updated, width: 14, style: 'text', text: (of) => of.updatedAt },
    { title: WORDS.id, width: 18, style: 'text', text: (of) => of.id },
  ];
}

/** A grade by its usual name; one of a rule set of somebody's own by its identifier. */
function ratingText(rating: string | null, language: Language): string {
  const known: Readonly<Record<string, LocalizedText>> = terms.ratings;
  return rating === null ? '' : (known[rating]?.[language] ?? rating);
}

const cell = (row: number, column: number, text: string, style: PrintedCell['style']): PrintedCell => ({
  row,
  rowSpan: 1,
  column,
  columnSpan: 1,
  text,
  style,
  mark: 'none',
});
