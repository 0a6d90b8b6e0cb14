import type { StudyMatrixResult } from '@plumbline/core';
import type { Session } from '../io.ts';
import { say } from '../words.ts';
import { painter } from './paint.ts';
import { printTable } from './table.ts';

/** What every year comes to under every version, a row each. */
export function printMatrix({ question, population, cells }: StudyMatrixResult, session: Session): string {
  const { language } = session;
  const { versions } = question;
  const right = { align: 'right', width: 12 } as const;
  const title = say(language, 'impactMatrixTitle', { forms: population.forms, versions: versions.length });
  const table = printTable(
    [
      { title: say(language, 'impactYear'), width: 8 },
      { title: say(language, 'impactVersion') },
      { title: say(language, 'impactCompared'), ...right },
      { title: say(language, 'impactScored'), ...right },
      { title: say(language, 'impactMean'), ...right },
    ],
    cells.map(({ year, version, forms, scored, mean }) => [
      String(year),
      nameOf(versions[version]),
      String(forms),
      String(scored),
      mean ?? '',
    ]),
    session,
  );
  return [painter(session).bold(title), table].join('\n');
}

const nameOf = (version: StudyMatrixResult['question']['versions'][number] | undefined) =>
  version === undefined ? '' : `${version.id}@${version.version}`;
