import {
  type Comparison,
  type Condition,
  type ConditionValue,
  type Diagnostic,
  isDecimalString,
  OPERATORS,
  type OperatorName,
  type Phase,
  pointer,
  suggest,
} from '@plumbline/core';
import { children, comparisons, references } from '../conditions/condition-tree.ts';
import { readLiteral } from '../conditions/literal.ts';
import { type FactDefinition, type FactType, isAvailable } from '../facts/vocabulary.ts';
import { knownFacts } from './known-facts.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

type Use = { readonly phase: Phase; readonly item: 'execution' | 'indicator' | 'form' };

const MAX_DEPTH = 16;

/** Every condition: facts, operators, values, parameters, named conditions, and what an unknown fact does under `not`. */
export function checkConditions(view: RuleSetView): Diagnostic[] {
  const { ruleSet, pathOf } = view;
  const facts = knownFacts(ruleSet);
  const ofRules = ruleSet.rules.flatMap((rule) =>
    checkTree(view, facts, rule.conditions, `${pathOf(rule)}/conditions`, rule),
  );
  const ofNamed = Object.entries(ruleSet.conditions).flatMap(([name, condition]) =>
    checkTree(view, facts, condition, pointer('conditions', name), null),
  );
  return [...ofRules, ...ofNamed];
}

function checkTree(
  { ruleSet }: RuleSetView,
  facts: ReadonlyMap<string, FactDefinition>,
  tree: Condition,
  path: string,
  use: Use | null,
): Diagnostic[] {
  if (depthOf(tree) > MAX_DEPTH) return [report('document/too-deep', 'error', path, { limit: MAX_DEPTH })];
  const named = Object.keys(ruleSet.conditions);
  const unknownNames = references(tree)
    .filter(({ name }) => !Object.hasOwn(ruleSet.conditions, name))
    .map(({ at, name }) =>
      report('rule-set/unknown-condition', 'error', path + pointer(...at, 'condition'), {
        condition: name,
        suggestion: suggest(name, named),
      }),
    );
  const ofLeaves = comparisons(tree).flatMap(({ at, node }) =>
    checkComparison(node, path + pointer(...at), { facts, parameters: Object.keys(ruleSet.parameters), use }),
  );
  return [...unknownNames, ...ofLeaves, ...negated(tree, path, facts)];
}

function depthOf(condition: Condition): number {
  return 1 + Math.max(0, ...children(condition).map(({ node }) => depthOf(node)));
}

type Scope = {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: readonly string[];
  readonly use: Use | null;
};

function checkComparison({ fact, operator, value }: Comparison, path: string, scope: Scope): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { facts, use } = scope;
  const definition = facts.get(fact);
  if (!definition)
    found.push(
      report('rule-set/unknown-fact', 'error', `${path}/fact`, { fact, suggestion: suggest(fact, facts.keys()) }),
    );
  else if (use && !isAvailable(definition, use.phase, use.item))
    found.push(report('rule-set/fact-not-available', 'error', `${path}/fact`, { fact, phase: use.phase }));
  if (!OPERATORS.includes(operator)) {
    return [
      ...found,
      report('rule-set/unknown-operator', 'error', `${path}/operator`, {
        operator,
        suggestion: suggest(operator, OPERATORS),
      }),
    ];
  }
  if (definition && !suits(operator, definition.type)) {
    return [
      ...found,
      report('rule-set/operator-type', 'error', `${path}/operator`, { operator, fact, type: definition.type }),
    ];
  }
  if (isReference(value)) found.push(...checkReference({ operator, value }, definition, `${path}/value`, scope));
  else if (definition) found.push(...checkLiteral({ operator, value }, definition, `${path}/value`));
  return found;
}

type Reference = { readonly parameter: string } | { readonly fact: string };

const isReference = (value: ConditionValue): value is Reference =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter or a fact on the right: it must exist, be known by then, and be of the type and unit of the fact on the left. */
function checkReference(
  { operator, value }: { readonly operator: OperatorName; readonly value: Reference },
  left: FactDefinition | undefined,
  path: string,
  { facts, parameters, use }: Scope,
): Diagnostic[] {
  const wrong = (): Diagnostic[] =>
    left
      ? [
          report('rule-set/value-type', 'error', path, {
            value: JSON.stringify(value),
            fact: left.name,
            type: left.type,
          }),
        ]
      : [];
  if ('parameter' in value) {
    const { parameter } = value;
    if (parameters.includes(parameter))
      return left?.type === 'number' && !TAKES_NO_REFERENCE.includes(operator) ? [] : wrong();
    const suggestion = suggest(parameter, parameters);
    return [report('rule-set/unknown-parameter', 'error', `${path}/parameter`, { parameter, suggestion })];
  }
  const { fact } = value;
  const right = facts.get(fact);
  if (!right)
    return [
      report('rule-set/unknown-fact', 'error', `${path}/fact`, { fact, suggestion: suggest(fact, facts.keys()) }),
    ];
  if (use && !isAvailable(right, use.phase, use.item))
    return [report('rule-set/fact-not-available', 'error', `${path}/fact`, { fact, phase: use.phase })];
  if (!left) return [];
  if (sortOf(left.type) !== sortOf(right.type) || TAKES_NO_REFERENCE.includes(operator)) return wrong();
  const [ours, theirs] = [dimensionOf(left), dimensionOf(right)];
  return ours !== null && theirs !== null && ours !== theirs
    ? [report('rule-set/unit-clash', 'error', path, { fact: left.name, unit: left.unit ?? '—', value: fact })]
    : [];
}

const TAKES_NO_REFERENCE: readonly OperatorName[] = ['in', 'notIn', 'present'];

/** Labels are texts with a list of values. */
const sortOf = (type: FactType) => (type === 'label' ? 'text' : type);

const dimensionOf = ({ unit }: FactDefinition) => (unit === null ? null : (DIMENSION_OF_UNIT[unit] ?? null));

const NUMERIC: readonly OperatorName[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const TEXTUAL: readonly OperatorName[] = ['contains', 'doesNotContain'];

function suits(operator: OperatorName, type: FactType): boolean {
  if (NUMERIC.includes(operator)) return type === 'number';
  if (TEXTUAL.includes(operator)) return type === 'text' || type === 'label';
  return true;
}

type Asked = { readonly operator: OperatorName; readonly value: Exclude<ConditionValue, Reference> };

function checkLiteral({ operator, value }: Asked, definition: FactDefinition, path: string): Diagnostic[] {
  const { name, type, values } = definition;
  const wrong = (one: unknown) =>
    report('rule-set/value-type', 'error', path, { value: JSON.stringify(one), fact: name, type });
  if (operator === 'present')
    return typeof value === 'boolean'
      ? []
      : [report('rule-set/value-type', 'error', path, { value: JSON.stringify(value), fact: name, type: 'flag' })];
  if (value === null) return operator === 'equal' || operator === 'notEqual' ? [] : [wrong(value)];
  const isList = operator === 'in' || operator === 'notIn';
  if (isList !== Array.isArray(value)) return [wrong(value)];
  return [value].flat().flatMap((one) => {
    if (type === 'flag') return typeof one === 'boolean' ? [] : [wrong(one)];
    if (typeof one !== 'string') return [wrong(one)];
    if (type === 'number') return checkNumber(one, definition, path);
    if (values !== null && !values.includes(one))
      return [
        report('rule-set/unknown-value', 'error', path, { value: one, fact: name, suggestion: suggest(one, values) }),
      ];
    return [];
  });
}

const DIMENSION_OF_UNIT: Readonly<Record<string, string>> = { money: 'money', ratio: 'proportion' };

function checkNumber(text: string, definition: FactDefinition, path: string): Diagnostic[] {
  const { name, type, unit } = definition;
  const literal = readLiteral(text);
  if (!literal)
    return [report('rule-set/value-type', 'error', path, { value: JSON.stringify(text), fact: name, type })];
  if (isDecimalString(text) || literal.dimension === null || unit === 'target') return [];
  return literal.dimension === dimensionOf(definition)
    ? []
    : [report('rule-set/unit-clash', 'error', path, { fact: name, unit: unit ?? '—', value: text })];
}

/** `not` over a comparison whose fact can be unknown: the comparison is false then, and `not` makes it true in silence. */
function negated(
  tree: Condition,
  path: string,
  facts: ReadonlyMap<string, FactDefinition>,
  inside = false,
): Diagnostic[] {
  if ('fact' in tree) {
    const guards = tree.operator === 'present' || tree.value === null;
    const canBeUnknown = facts.get(tree.fact)?.absentWhen != null;
    return inside && !guards && canBeUnknown
      ? [report('rule-set/negated-unknown', 'warning', `${path}/fact`, { fact: tree.fact })]
      : [];
  }
  return children(tree).flatMap(({ at, node }) =>
    negated(node, path + pointer(...at), facts, 'not' in tree ? !inside : inside),
  );
}
