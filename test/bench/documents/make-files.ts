// `make-files.ts FOLDER TYPE FILES FORMS`: so many files of a type, each of so many forms of the archive, in the layouts in turn.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_TYPES, FORM_LAYOUTS, formDocument, writeDocument } from '@plumbline/documents';
import { archiveForms } from '@plumbline/samples';

const [folder = '', wanted, files, forms] = process.argv.slice(2);
const type = wanted === 'json' ? 'json' : DOCUMENT_TYPES.find((one) => one === wanted);
if (!type) throw new Error(`No type ${wanted}`);
await mkdir(folder, { recursive: true });
const made = [...archiveForms({ seed: 11, forms: Number(files) * Number(forms), rows: 13 })];
for (let file = 0; file < Number(files); file++) {
  const own = made.slice(file * Number(forms), (file + 1) * Number(forms));
  const layout = FORM_LAYOUTS[file % FORM_LAYOUTS.length] ?? null;
  const printed = own.map((form) => ({ form, judgement: null }));
  const bytes =
    type === 'json' ? JSON.stringify(own) : await writeDocument(formDocument(printed, layout, 'zh').document, type);
  await writeFile(join(folder, `form-${String(file).padStart(5, '0')}.${type}`), bytes);
}
