import { text as words } from '@plumbline/locale';
import { visit } from 'jsonc-parser';
import { applyEdits, type TextEdit } from '../../../parts/document/text-edit.ts';
import type { Fix } from './fix.ts';

/** Signs that a Chinese keyboard types where JSON wants others. */
const WIDE: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '、': ',',
  '；': ',',
};

/**
 * Repairs of the first fault of a broken JSON text: small changes beside it are tried, and those are offered after which the text is whole; where none makes it whole, those after which the
 * first fault stands further down.
 */
export function syntaxFixes(text: string): readonly Fix[] {
  const fault = firstFault(text);
  if (fault === null) return [];
  const tried = [...candidates(text, fault.offset)].map((fix) => ({
    fix,
    left: firstFault(applyEdits(text, fix.edits)),
  }));
  const whole = tried.filter(({ left }) => left === null);
  if (whole.length > 0)
    return distinct(
      text,
      whole.map(({ fix }) => fix),
    );
  const further = tried
    .filter(({ fix, left }) => left !== null && left.offset > fault.offset + growth(fix.edits) + 1)
    .sort((a, b) => (b.left?.offset ?? 0) - (a.left?.offset ?? 0));
  return distinct(
    text,
    further.slice(0, 3).map(({ fix }) => fix),
  );
}

const growth = (edits: readonly TextEdit[]) => edits.reduce((sum, { length, text }) => sum + text.length - length, 0);

function distinct(text: string, fixes: readonly Fix[]): Fix[] {
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const result = applyEdits(text, edits);
    return !seen.has(result) && seen.add(result);
  });
}

function firstFault(text: string): { readonly offset: number } | null {
  const faults: { readonly offset: number }[] = [];
  const onError = (_: unknown, offset: number) => void faults.push({ offset });
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return faults[0] ?? null;
}

function* candidates(text: string, offset: number): Generator<Fix> {
  const before = lastSign(text, offset);
  const sign = text[offset] ?? '';
  const put = (at: number, inserted: string, length = 0): TextEdit => ({ offset: at, length, text: inserted });
  const wide = wideNear(text, offset);
  for (const at of wide) {
    const narrow = WIDE[text[at] ?? ''] ?? '';
    yield {
      title: words(`把“${text[at]}”改成英文的“${narrow}”`, `Put “${narrow}” for “${text[at]}”`),
      edits: [put(at, narrow, 1)],
    };
  }
  if (wide.length > 1)
    yield {
      title: words('把中文标点都改成英文的', 'Put narrow signs for all wide ones'),
      edits: wide.map((at) => put(at, WIDE[text[at] ?? ''] ?? '', 1)),
    };
  yield { title: words('补上逗号', 'Put in the comma'), edits: [put(before + 1, ',')] };
  if (text[before] === ',') yield { title: words('去掉多余的逗号', 'Take the comma out'), edits: [put(before, '', 1)] };
  if (sign === ',') yield { title: words('去掉多余的逗号', 'Take the comma out'), edits: [put(offset, '', 1)] };
  yield { title: words('补上冒号', 'Put in the colon'), edits: [put(before + 1, ':')] };
  if (/[\]}]/.test(sign))
    yield { title: words(`去掉多余的“${sign}”`, `Take the “${sign}” out`), edits: [put(offset, '', 1)] };
  const quote = unclosedAt(text, offset);
  if (quote !== null) yield { title: words('补上引号', 'Close the quotation'), edits: [put(quote, '"')] };
  const word = /^[A-Za-z_$][\w$-]*/.exec(text.slice(offset))?.[0];
  if (word) {
    yield {
      title: words(`给 ${word} 加上引号`, `Put ${word} in quotation marks`),
      edits: [put(offset, JSON.stringify(word), word.length)],
    };
    yield { title: words(`去掉“${word}”`, `Take “${word}” out`), edits: [put(offset, '', word.length)] };
  }
  const closers = missingClosers(text);
  if (closers !== '')
    yield {
      title: words(`在末尾补上 ${closers}`, `Put ${closers} at the end`),
      edits: [put(text.trimEnd().length, closers)],
    };
  for (const closer of '}]')
    yield { title: words(`补上 ${closer}`, `Put in ${closer}`), edits: [put(before + 1, closer)] };
  if (sign !== '') yield { title: words(`去掉“${sign}”`, `Take “${sign}” out`), edits: [put(offset, '', 1)] };
}

/** The last sign before a place that is no space; -1 where there is none. */
function lastSign(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at] ?? '')) at--;
  return at;
}

/** Wide signs in the line of a fault, outside of texts. */
function wideNear(text: string, offset: number): number[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const found: number[] = [];
  let isText = false;
  for (let at = start; at < (end < 0 ? text.length : end); at++) {
    if (text[at] === '"' && text[at - 1] !== '\\') isText = !isText;
    else if (!isText && WIDE[text[at] ?? ''] !== undefined) found.push(at);
  }
  return found;
}

/** Where a text that began in the line of a fault should end: before what looks like the rest of the line. */
function unclosedAt(text: string, offset: number): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const marks = [...line.matchAll(/(?<!\\)"/g)].length;
  if (marks % 2 === 0) return null;
  const [, tail = ''] = /([\]},\s]*)$/.exec(line) ?? [];
  return start + line.length - tail.length;
}

/** What closes everything that is still open at the end. */
function missingClosers(text: string): string {
  const open: string[] = [];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isText) {
      if (sign === '\\') at++;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') open.pop();
  }
  return `${isText ? '"' : ''}${open.reverse().join('')}`;
}
