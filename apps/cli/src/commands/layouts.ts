import { FORM_LAYOUTS } from '@plumbline/documents';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { printTable } from '../print/table.ts';
import { say } from '../words.ts';

/** Lists the layouts that forms can be printed in, with the columns of their indicators. */
export function runLayouts({ format }: { readonly format: 'table' | 'json' }, { io, language }: Session): ExitCode {
  const layouts = FORM_LAYOUTS.map(({ id, name, indicators }) => ({
    id,
    name,
    columns: indicators.columns.map(({ label }) => label),
  }));
  const columns = [
    { title: say(language, 'layout'), width: 18 },
    { title: say(language, 'title'), width: 24 },
    { title: say(language, 'columns') },
  ];
  const rows = layouts.map((layout) => [layout.id, layout.name[language], layout.columns.join(' · ')]);
  const text = format === 'json' ? JSON.stringify(layouts, null, 2) : printTable(columns, rows, { io, language });
  io.out(`${text}\n`);
  return EXIT.fine;
}
