import type { PrintedDocument } from '../../printed/printed-document.ts';
import { withoutControls } from './word-text.ts';

const WRITTEN = '2000-01-01T00:00:00Z';

/** What a file says of itself, with a date that is always the same, in place of the one of the library, which looks at the clock. */
export function coreProperties({ title }: PrintedDocument): { readonly path: string; readonly data: string } {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escaped(withoutControls(title))}</dc:title><dc:creator>Plumbline</dc:creator>`,
      `<cp:lastModifiedBy>Plumbline</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`,
    ].join(''),
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
