import { nodeSha256 } from '@plumbline/catalog';

/** Most file systems take 255 bytes, and a character takes up to four. */
const MOST_CHARACTERS = 48;

/**
 * The file a form's result goes to: recognisable by its source, and no other source's, wherever that came from. Of the source's name only
 * letters and digits stay, so that it cannot point anywhere, and a digest of all of it.
 *
 * @example resultName('forms.zip!2020/自评表.xlsx', 1) // '自评表.xlsx.1f0c….001.json'
 */
export function resultName(source: string, form: number): string {
  const last = source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'), source.lastIndexOf('!')) + 1);
  const plain = last.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._-]+/, '');
  const short = [...plain].slice(-MOST_CHARACTERS).join('') || 'form';
  return `${short}.${nodeSha256(source).slice(0, 10)}.${String(form).padStart(3, '0')}.json`;
}
