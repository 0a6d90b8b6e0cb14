import { readCatalogEntry, ruleSetInForce } from '@plumbline/catalog';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { printTable } from '../print/table.ts';
import { nameOf, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

/** Lists the bundled versions, and which one a form gets when nobody names one. */
export async function runRules({ format }: { readonly format: 'table' | 'json' }, session: Session): Promise<ExitCode> {
  const catalog = await openBundled();
  const rows = [];
  for (const entry of catalog.entries) {
    const { ruleSet } = await readCatalogEntry(entry);
    if (!ruleSet) continue;
    const { id, version, title, effective, references } = ruleSet;
    const chosen = await ruleSetInForce(catalog, effective.fromYear);
    rows.push({
      id,
      version,
      title,
      effective,
      references,
      default: chosen !== null && nameOf(chosen) === nameOf(ruleSet),
    });
  }
  if (format === 'json') session.io.out(`${JSON.stringify(rows, null, 2)}\n`);
  else session.io.out(`${table(rows, session)}\n`);
  return EXIT.fine;
}

type Row = {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly effective: { readonly fromYear: number; readonly untilYear: number | null };
  readonly default: boolean;
};

function table(rows: readonly Row[], session: Session): string {
  const { language } = session;
  const columns = [
    { title: say(language, 'id'), width: 28 },
    { title: say(language, 'inForce'), width: 12 },
    { title: say(language, 'byDefault'), width: 8 },
    { title: say(language, 'title') },
  ];
  const years = ({ fromYear, untilYear }: Row['effective']) => `${fromYear}–${untilYear ?? say(language, 'openEnd')}`;
  return printTable(
    columns,
    rows.map((row) => [
      nameOf(row),
      years(row.effective),
      row.default ? say(language, 'yes') : '',
      row.title[language],
    ]),
    session,
  );
}
