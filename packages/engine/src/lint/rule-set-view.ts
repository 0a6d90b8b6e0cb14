import {
  type Diagnostic,
  type DiagnosticCode,
  pointer,
  pointerSegments,
  type RuleSet,
  type ScoringRule,
  type Severity,
} from '@plumbline/core';

/**
 * What the checks look at: the parts of a rule set that fit the contract, each with its place in the document. A document
 * with faults of form is still checked for faults of sense, so that all are reported at once.
 */
export type RuleSetView = {
  readonly ruleSet: RuleSet;
  /** The JSON pointer of a rule, even where faulty rules before it were set aside. */
  readonly pathOf: (rule: ScoringRule) => string;
  /** Ids of all rules, the faulty ones too: referring to one of those is no second fault. */
  readonly ruleIds: readonly string[];
  /** The parts that do not fit the contract: what they refer to is in use all the same. */
  readonly setAside: readonly unknown[];
};

export type Check = (view: RuleSetView) => readonly Diagnostic[];

/** One diagnostic at a place. */
export function report(
  code: DiagnosticCode,
  severity: Severity,
  path: string,
  params: Diagnostic['params'] = {},
): Diagnostic {
  return { code, severity, path, params };
}

/** The view of a rule set that fits its contract. */
export function viewOf(ruleSet: RuleSet): RuleSetView {
  const rules = ruleSet.rules.map((rule, index) => [rule, index] as const);
  return { ruleSet, ruleIds: ruleSet.rules.map(({ id }) => id), setAside: [], pathOf: pathIn(rules) };
}

const FALLBACK: RuleSet = {
  schemaVersion: 1,
  id: 'unknown',
  version: '0.0.0',
  title: { zh: '—', en: '—' },
  references: [],
  effective: { fromYear: 2000, untilYear: null },
  rounding: {
    executionRate: { places: 4, mode: 'half-up' },
    item: { places: 2, mode: 'half-up' },
    total: { places: 2, mode: 'half-up' },
  },
  parameters: {},
  inputs: {},
  readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
  framework: { maxScore: '100', categories: [], notApplicable: 'none', indicators: [] },
  conditions: {},
  rules: [],
  grades: [],
  gradeOn: 'rounded',
};

type StandIn = (entry: unknown, index: number) => unknown;

/**
 * The sections whose entries are set aside one by one, with what stands in for a faulty entry that others may refer to. It
 * must raise no fault of its own: a parameter without a number is left out of account, an input keeps its type.
 */
const ENTRY_STAND_INS: Readonly<Record<string, StandIn>> = {
  parameters: () => '',
  inputs: (entry) => ({ type: memberOf(entry, 'type', INPUT_TYPES) ?? 'label', title: FALLBACK.title }),
  conditions: () => ({ fact: 'fiscalYear', operator: 'present', value: true }),
};
const INPUT_TYPES = ['number', 'label', 'flag'];

const FRAMEWORK_STAND_INS: Readonly<Record<string, StandIn>> = {
  categories: (entry, index) => ({
    id: memberOf(entry, 'id') ?? `category ${index}`,
    label: FALLBACK.title,
    groups: entriesOf(entry, 'groups').flatMap((group) => {
      const id = memberOf(group, 'id');
      return id === null ? [] : [{ id, label: FALLBACK.title }];
    }),
  }),
  indicators: (entry, index) => ({ code: memberOf(entry, 'code') ?? `indicator ${index}`, name: FALLBACK.title.zh }),
};

/** A text member of a value of any kind, if it has it and it is one of those allowed. */
function memberOf(entry: unknown, name: string, allowed?: readonly string[]): string | null {
  const member = isObject(entry) ? entry[name] : undefined;
  return typeof member === 'string' && (allowed?.includes(member) ?? true) ? member : null;
}

const entriesOf = (entry: unknown, name: string): unknown[] => {
  const list = isObject(entry) ? entry[name] : undefined;
  return Array.isArray(list) ? list : [];
};

type IsFaulty = (...at: string[]) => boolean;

/** So deep may a part lie that is set aside by itself: `/framework/categories/3`. */
const DEPTHS = [1, 2, 3] as const;

/** The view of what is sound in a document that does not fit the contract, given the contract's diagnostics. */
export function salvage(document: unknown, faults: readonly Diagnostic[]): RuleSetView {
  const raw = isObject(document) ? document : {};
  const faulty = faults.map(({ path, code, params }) =>
    pointerSegments(code === 'document/missing-member' ? path + pointer(String(params.name)) : path),
  );
  const within = new Set(faulty.flatMap((segments) => DEPTHS.map((depth) => pointer(...segments.slice(0, depth)))));
  const isFaulty: IsFaulty = (...at) => within.has(pointer(...at));
  const isFaultyOutside = (section: string, lists: readonly string[]) =>
    faulty.some(([first, list = '', entry]) => first === section && !(lists.includes(list) && entry !== undefined));
  const sections = Object.entries(FALLBACK).map(([name, fallback]) => {
    const value = raw[name];
    if (!isFaulty(name)) return [name, value ?? fallback];
    const standIn = ENTRY_STAND_INS[name];
    if (standIn && isObject(value)) return [name, mend(value, standIn, (key) => isFaulty(name, key))];
    const lists = Object.keys(FRAMEWORK_STAND_INS);
    if (name === 'framework' && isObject(value) && !isFaultyOutside(name, lists))
      return [name, mendLists(value, isFaulty)];
    return [name, fallback];
  });
  const rules = entriesOf(raw, 'rules');
  const isSound = (index: number) => !isFaulty('rules', String(index));
  const sound = rules.flatMap((rule, index) => (isSound(index) ? [[rule as ScoringRule, index] as const] : []));
  const conditions = isObject(raw.conditions) ? Object.entries(raw.conditions) : [];
  return {
    ruleSet: { ...(Object.fromEntries(sections) as RuleSet), rules: sound.map(([rule]) => rule) },
    ruleIds: rules.flatMap((rule) => memberOf(rule, 'id') ?? []),
    setAside: [
      ...rules.filter((_, index) => !isSound(index)),
      ...conditions.flatMap(([name, condition]) => (isFaulty('conditions', name) ? [condition] : [])),
    ],
    pathOf: pathIn(sound),
  };
}

function mendLists(framework: Record<string, unknown>, isFaulty: IsFaulty): Record<string, unknown> {
  const mended = Object.entries(FRAMEWORK_STAND_INS).map(([list, standIn]) => {
    return [
      list,
      entriesOf(framework, list).map((entry, index) =>
        isFaulty('framework', list, String(index)) ? standIn(entry, index) : entry,
      ),
    ];
  });
  return { ...framework, ...Object.fromEntries(mended) };
}

function mend(section: Record<string, unknown>, standIn: StandIn, isFaulty: (key: string) => boolean) {
  const entries = Object.entries(section);
  return Object.fromEntries(entries.map(([key, entry], index) => [key, isFaulty(key) ? standIn(entry, index) : entry]));
}

function pathIn(rules: readonly (readonly [ScoringRule, number])[]): RuleSetView['pathOf'] {
  const indexes = new Map(rules);
  return (rule) => pointer('rules', indexes.get(rule) ?? 0);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
