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
  return view(
    ruleSet,
    ruleSet.rules.map((rule, index) => [rule, index] as const),
    ruleSet.rules.map(({ id }) => id),
  );
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

/** The sections whose entries are set aside one by one, with what stands in for a faulty entry that others may refer to. */
const ENTRY_STAND_INS: Readonly<Record<string, unknown>> = {
  parameters: '1',
  inputs: { type: 'label', title: FALLBACK.title },
  conditions: { fact: 'item', operator: 'present', value: true },
};

/** The view of what is sound in a document that does not fit the contract, given the contract's diagnostics. */
export function salvage(document: unknown, faults: readonly Diagnostic[]): RuleSetView {
  const raw = isObject(document) ? document : {};
  const faulty = faults.map(({ path, code, params }) =>
    pointerSegments(code === 'document/missing-member' ? path + pointer(String(params.name)) : path),
  );
  const isFaulty = (...at: string[]) =>
    faulty.some((segments) => at.every((segment, index) => segments[index] === segment));
  const sections = Object.entries(FALLBACK).map(([name, fallback]) => {
    const value = raw[name];
    if (!isFaulty(name)) return [name, value ?? fallback];
    if (name in ENTRY_STAND_INS && isObject(value))
      return [name, mapEntries(value, (key, entry) => (isFaulty(name, key) ? ENTRY_STAND_INS[name] : entry))];
    return [name, fallback];
  });
  const rules = Array.isArray(raw.rules) ? raw.rules : [];
  const sound = rules.flatMap((rule, index) =>
    isFaulty('rules', String(index)) ? [] : [[rule as ScoringRule, index] as const],
  );
  const ids = rules.flatMap((rule) => (isObject(rule) && typeof rule.id === 'string' ? [rule.id] : []));
  const ruleSet = { ...(Object.fromEntries(sections) as RuleSet), rules: sound.map(([rule]) => rule) };
  return view(ruleSet, sound, ids);
}

function view(
  ruleSet: RuleSet,
  rules: readonly (readonly [ScoringRule, number])[],
  ruleIds: readonly string[],
): RuleSetView {
  const indexes = new Map(rules);
  return { ruleSet, ruleIds, pathOf: (rule) => pointer('rules', indexes.get(rule) ?? 0) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapEntries = (value: Record<string, unknown>, change: (key: string, entry: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(key, entry)]));
