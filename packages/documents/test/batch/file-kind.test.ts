import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/batch/file-kind.ts';
import { FORM_EXTENSIONS } from '../../src/read-forms.ts';

describe('the kind of a file', () => {
  it('is a form for every type that is read, and for those of which a reader says what to do instead', () => {
    // A folder's README is no form; a form in Markdown is read when it is named.
    const inFolders = FORM_EXTENSIONS.filter((extension) => extension !== '.md');
    for (const extension of [...inFolders, '.xls', '.doc', '.wps', '.et', '.ods', '.XLSX'])
      expect([extension, fileKind(`自评表${extension}`)]).toEqual([extension, 'form']);
  });

  it.each([
    ['forms.zip', 'archive'],
    ['forms.tar.gz', 'other-archive'],
    ['.forms.xlsx', 'leftover'],
    ['~$forms.xlsx', 'leftover'],
    ['Thumbs.db', 'leftover'],
    ['forms.xlsx.tmp', 'leftover'],
    ['scan.jpg', 'unknown'],
    ['README.md', 'unknown'],
    ['xlsx', 'unknown'],
  ])('%s is %s', (name, kind) => expect(fileKind(name)).toBe(kind));
});
