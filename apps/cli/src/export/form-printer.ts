import { join } from 'node:path';
import { changedWhenWritten, type FormLayout, type FormToPrint, fileNames, formDocument } from '@plumbline/documents';
import type { Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import type { ExportTarget } from './export-target.ts';
import { refuseExisting, writeExport } from './write-export.ts';

/** Takes forms as they are read, with the name of the file they come from, and writes them. */
export type FormPrinter = {
  readonly print: (source: string, form: FormToPrint) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** What an export writes to, and how. Without a layout each form gets the one that prints most of it. */
export type ExportTask = { readonly target: ExportTarget; readonly layout: FormLayout | null; readonly force: boolean };

/** All forms into one document, which is written at the end, or each into one of its own. */
export function formPrinter({ target, layout, force }: ExportTask, session: Session): FormPrinter {
  const write = async (path: string, forms: readonly FormToPrint[]) => {
    const { document, diagnostics } = formDocument(forms, layout, session.language);
    await writeExport(path, target.type, document, session);
    const changed = await changedWhenWritten(document, target.type);
    const lines = diagnosticLines(path, [...diagnostics, ...changed], session);
    if (lines.length > 0) session.io.err(`${lines.join('\n')}\n`);
  };
  if (target.kind === 'folder') {
    const nameOf = fileNames('form');
    return {
      async print(source, form) {
        const path = join(target.path, nameOf(stemOf(source), target.type));
        await refuseExisting(path, force, session);
        await write(path, [form]);
      },
      end: async () => {},
    };
  }
  const forms: FormToPrint[] = [];
  return {
    print: async (_, form) => void forms.push(form),
    end: async () => {
      if (forms.length > 0) await write(target.path, forms);
    },
  };
}

/** Of the file a form came from, without its folder, its extension and which form of it it is. */
function stemOf(source: string): string {
  const last = source.split(/[/\\!]/).at(-1) ?? '';
  return last.replace(/(#\d+)?$/, '').replace(/\.[^.]*$/, '');
}
