import { type Diagnostic, isDecimalString, type OperatorName } from '@plumbline/core';
import { VOCABULARY } from '@plumbline/engine';
import { terms, text as words } from '@plumbline/locale';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { valueAt } from '../../../parts/document/node-at.ts';
import { isObject } from '../document/parsed-document.ts';
import type { Fix } from './fix.ts';

const MOST = 4;

/** Comparisons of one thing with another of a different kind, or of a value a fact cannot have. */
export function comparisonFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  switch (code) {
    case 'rule-set/value-type':
      return valueType(text, path);
    case 'rule-set/operator-type':
      return path.at(-1) === 'operator' ? operatorType(text, path) : [];
    case 'rule-set/unknown-value':
      return params['suggestion'] === null ? otherValues(text, String(params['fact']), path) : [];
    case 'rule-set/negated-unknown':
      return turnedOver(text, path);
    default:
      return [];
  }
}

const put = (text: string, path: Path, value: unknown): Fix => {
  const written = JSON.stringify(value);
  return { title: words(`改成 ${written}`, `Put ${written}`), edits: setAt(text, path, value) };
};

/** A list where one value belongs, one value where a list does, and truths in quotation marks. */
function valueType(text: string, path: Path): Fix[] {
  const comparison = valueAt(text, path.slice(0, -1));
  if (path.at(-1) !== 'value' || !isObject(comparison)) return [];
  const { value, operator, fact } = comparison;
  const type = typeof fact === 'string' ? VOCABULARY.get(fact)?.type : undefined;
  if (operator === 'present') return truths(text, path, value);
  if ((operator === 'in' || operator === 'notIn') && typeof value === 'string') return [put(text, path, [value])];
  if (Array.isArray(value) && operator === 'equal') return [operatorFix(text, path, 'in')];
  if (Array.isArray(value) && operator === 'notEqual') return [operatorFix(text, path, 'notIn')];
  if (type === 'flag') return truths(text, path, value);
  if (typeof value === 'boolean') return [operatorFix(text, path, 'present')];
  if (typeof value === 'number') return [put(text, path, String(value))];
  return [];
}

/** The one that is written in quotation marks, or either. */
function truths(text: string, path: Path, value: unknown): Fix[] {
  const meant = [true, false].filter((one) => String(one) === value);
  return (meant.length > 0 ? meant : [true, false]).map((one) => put(text, path, one));
}

const operatorFix = (text: string, path: Path, operator: OperatorName): Fix => ({
  title: words(`运算改成“${terms.operators[operator].zh}”`, `Let it be “${terms.operators[operator].en}”`),
  edits: setAt(text, [...path.slice(0, -1), 'operator'], operator),
});

/** Texts are equal or not, and numbers contain nothing. */
function operatorType(text: string, path: Path): Fix[] {
  const comparison = valueAt(text, path.slice(0, -1));
  if (!isObject(comparison) || typeof comparison['value'] !== 'string') return [];
  const { fact, value } = comparison;
  const known = typeof fact === 'string' ? VOCABULARY.get(fact) : undefined;
  if (!known || known.type === 'flag') return [];
  if (known.type === 'number' ? !isDecimalString(value) : known.values !== null && !known.values.includes(value))
    return [];
  return (['equal', 'notEqual'] as const).map((operator) => operatorFix(text, path, operator));
}

function otherValues(text: string, fact: string, path: Path): Fix[] {
  const values = VOCABULARY.get(fact)?.values ?? [];
  return typeof valueAt(text, path) === 'string' ? values.slice(0, MOST).map((value) => put(text, path, value)) : [];
}

const OPPOSITES: Readonly<Partial<Record<string, OperatorName>>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

/** `not` of one comparison is the opposite one, which an unknown fact does not make true. */
function turnedOver(text: string, path: Path): Fix[] {
  if (path.at(-1) !== 'fact' || path.at(-2) !== 'not') return [];
  const comparison = valueAt(text, path.slice(0, -1));
  const opposite = isObject(comparison) ? OPPOSITES[String(comparison['operator'])] : undefined;
  if (!isObject(comparison) || opposite === undefined) return [];
  const { zh, en } = terms.operators[opposite];
  return [
    {
      title: words(`改成“${zh}”，未知时不成立`, `Let it be “${en}”, which fails where the fact is unknown`),
      edits: setAt(text, path.slice(0, -2), { ...comparison, operator: opposite }),
    },
  ];
}
