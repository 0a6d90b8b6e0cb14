import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { valueAt } from '../../../parts/document/node-at.ts';
import type { Fix } from './fix.ts';

/** Signs that a Chinese keyboard types, and a printed formula has, where an expression wants others. */
const PLAIN: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '×': '*',
  '÷': '/',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '／': '/',
  '，': ',',
  '．': '.',
  '　': ' ',
};

/** An expression with signs of another keyboard, or with brackets that are not closed. */
export function expressionFixes(text: string, { code }: Diagnostic, path: Path): Fix[] {
  const expression = code === 'rule-set/expression' ? valueAt(text, path) : null;
  if (typeof expression !== 'string') return [];
  const plain = expression.replaceAll(/[^ -~]/g, (sign) => PLAIN[sign] ?? sign);
  const whole = plain + ')'.repeat(Math.max(0, count(plain, '(') - count(plain, ')')));
  // What else may be wrong with it, nobody knows from here.
  if (whole === expression || /[^ -~]/.test(whole) || count(whole, '(') !== count(whole, ')')) return [];
  const isClosed = whole !== plain;
  const title =
    plain === expression
      ? words('补上右括号', 'Close the brackets')
      : isClosed
        ? words('改成英文符号，并补上右括号', 'Put plain signs, and close the brackets')
        : words('改成英文符号', 'Put plain signs');
  return [{ title, edits: setAt(text, path, whole) }];
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
