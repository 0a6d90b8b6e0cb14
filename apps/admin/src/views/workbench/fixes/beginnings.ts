import { EVENT_TYPES, type EventType, PHASES, type Phase } from '@plumbline/core';
import { INPUT_PREFIX, VOCABULARY } from '@plumbline/engine';
import type { Path } from '../../../parts/document/json-edit.ts';
import { isObject, objectAt, textAt, type Unchecked } from '../document/parsed-document.ts';
import { newRule } from '../form/rule-templates.ts';

type Missing = {
  readonly name: string;
  /** Of what it is missing in. */
  readonly path: Path;
  readonly around: Unchecked;
  /** The rule it is missing in; null outside of rules. */
  readonly rule: Unchecked | null;
};

/** What a missing member may begin with, so that the text has the shape it should; undefined for what a person must write. */
export function beginningOf(missing: Missing): unknown {
  const { name, path, around, rule } = missing;
  if ('fact' in around || name === 'operator' || name === 'value') return ofComparison(name, around);
  if (path.at(-1) === 'rounding') return { places: 2, mode: 'half-up' };
  if (path.at(-1) === 'bands' || path.at(-2) === 'bands' || isOwn(path, 'grades', 2))
    return name === 'label' ? PLAIN['label'] : undefined;
  if (rule !== null && isOwn(path, 'rules', 2)) return ofRule(name, rule);
  if (rule !== null && path.at(-1) === 'event') return name === 'params' ? paramsOf(textAt(around, 'type')) : undefined;
  if (rule !== null && path.at(-1) === 'params') return ofParams(name, around, rule);
  return Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
}

const isOwn = (path: Path, first: string, length: number) => path[0] === first && path.length === length;

/** A comparison that fits the fact, or the value, that is there. */
function ofComparison(name: string, { fact, operator, value }: Unchecked): unknown {
  if (name === 'fact') return undefined;
  const known = typeof fact === 'string' ? VOCABULARY.get(fact) : undefined;
  if (name === 'operator') {
    if (Array.isArray(value)) return 'in';
    return typeof value === 'boolean' && known?.type !== 'flag' ? 'present' : 'equal';
  }
  if (operator === 'present') return true;
  if (typeof fact !== 'string' || (known === undefined && fact.startsWith(INPUT_PREFIX))) return null;
  const one = known?.type === 'flag' ? true : known?.type === 'number' ? '0' : (known?.values?.[0] ?? '');
  return operator === 'in' || operator === 'notIn' ? [one] : one;
}

function ofRule(name: string, rule: Unchecked): unknown {
  const type = textAt(objectAt(rule, 'event'), 'type');
  const phase = PHASES.find((one) => one === rule['phase']) ?? phaseOf(type, textAt(rule, 'item'));
  if (name === 'phase') return phase;
  const beginning: Readonly<Record<string, unknown>> = newRule(phase, [], []);
  if (name === 'conditions' && rule['item'] === 'execution')
    return { fact: 'executionRate', operator: 'lessThan', value: '0' };
  if (name === 'conditions' && rule['item'] === 'form')
    return { fact: 'finalBudget', operator: 'lessThan', value: '0' };
  return beginning[name];
}

function phaseOf(type: string, item: string): Phase {
  const fits = PHASES.filter((phase) => (EVENT_TYPES[phase] as readonly string[]).includes(type));
  return fits.find((phase) => (phase === 'form') === (item === 'form')) ?? fits[0] ?? 'score';
}

function paramsOf(type: string): unknown {
  return Object.hasOwn(PARAMS, type) ? PARAMS[type as EventType] : undefined;
}

const PARAMS: Readonly<Record<EventType, object>> = {
  score: { method: 'zero' },
  deduct: { method: 'fixed', points: '1' },
  add: { method: 'fixed', points: '1' },
  cap: { points: '60' },
  veto: { scope: 'item' },
  flag: { code: 'to-be-checked', severity: 'warning' },
  require: { code: 'to-be-checked', severity: 'warning' },
};

/** Which method parameters speak of, by the one that only it has. */
const METHODS: readonly (readonly [member: string, method: string])[] = [
  ['bands', 'judged'],
  ['steps', 'steps'],
  ['table', 'lookup'],
  ['parts', 'checklist'],
  ['expression', 'expression'],
  ['zeroAt', 'linear'],
  ['step', 'perUnit'],
];

function ofParams(name: string, params: Unchecked, rule: Unchecked): unknown {
  if (name === 'of') return rule['item'] === 'execution' ? 'executionRate' : 'ratio';
  if (name === 'method') {
    const [, method] = METHODS.find(([member]) => member in params) ?? [];
    if (method) return method;
    if (Array.isArray(params['points'])) return 'curve';
    if ('points' in params || 'share' in params) return 'fixed';
    return 'of' in params ? 'proportional' : 'zero';
  }
  return Object.hasOwn(PLAIN, name) && !isObject(PLAIN[name]) ? PLAIN[name] : undefined;
}

const PLAIN: Readonly<Record<string, unknown>> = {
  references: [{ document: '文号', clause: null }],
  document: '文号',
  title: { zh: '名称', en: 'Title' },
  label: { zh: '名称', en: 'Label' },
  zh: '文字',
  en: 'Text',
  parameters: {},
  inputs: {},
  conditions: {},
  grades: [{ id: 'pass', label: { zh: '合格', en: 'Pass' }, from: '0' }],
  gradeOn: 'rounded',
  rounding: {
    executionRate: { places: 4, mode: 'half-up' },
    item: { places: 2, mode: 'half-up' },
    total: { places: 2, mode: 'half-up' },
  },
  readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
  bare: 'atLeast',
  zero: 'atMost',
  equal: 'atLeast',
  effective: { fromYear: 2024, untilYear: null },
  untilYear: null,
  schemaVersion: 1,
  version: '1.0.0',
  type: 'number',
  cap: '1',
  floor: '0',
  zeroAt: '0',
  fullAt: '1',
  step: '1',
  partial: 'started',
  below: { share: '0' },
  places: 2,
  mode: 'half-up',
  notApplicable: 'rescaleTotal',
  categories: [],
  indicators: [],
  code: 'to-be-checked',
  severity: 'warning',
  scope: 'item',
};
