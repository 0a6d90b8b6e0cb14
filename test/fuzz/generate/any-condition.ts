import type { Condition, ConditionValue, OperatorName } from '@plumbline/core';
import type { FactDefinition } from '@plumbline/engine';
import fc from 'fast-check';
import { factsFor, type Use, WORDS } from './words.ts';

const ORDERS: readonly OperatorName[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
];

/** Numbers that real figures stand beside or on, by the unit of the fact. */
const NUMBERS: Readonly<Record<NonNullable<FactDefinition['unit']> | 'plain', readonly string[]>> = {
  ratio: ['0', '0.5', '0.6', '0.8', '0.95', '1', '1.3', '2', '80%', '100%', '0.333333333333'],
  points: ['0', '3', '5', '6.5', '9.95', '10', '20', '60', '90', '100'],
  money: ['0', '1000', '999.99', '1000元', '0.1万元', '10万元'],
  days: ['0', '1', '7', '30'],
  count: ['0', '1', '2', '4'],
  target: ['0', '10', '100', '5000', '50%', '10家', '1万次', '100元', '2500.125'],
  plain: ['0', '1', '2.5', '9', '2020', '2022'],
};

/** Facts that every form has come more often than those that seldom say anything. */
const TELLING = new Set([
  'met',
  'ratio',
  'direction',
  'kind',
  'category',
  'group',
  'executionRate',
  'maxScore',
  'score',
]);

type Value = fc.Arbitrary<ConditionValue>;
type Side = { readonly fact: FactDefinition; readonly others: readonly FactDefinition[] };

const compare = (fact: FactDefinition, operator: fc.Arbitrary<OperatorName>, value: Value): fc.Arbitrary<Condition> =>
  fc.record({ fact: fc.constant(fact.name), operator, value });

const someOf = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(4, values.length) });
const equality = fc.constantFrom<OperatorName>('equal', 'notEqual');
const membership = fc.constantFrom<OperatorName>('in', 'notIn');
const isKnown = (fact: FactDefinition) => compare(fact, fc.constant('present'), fc.boolean());
const isNull = (fact: FactDefinition) => compare(fact, equality, fc.constant(null));

const dimensionOf = ({ unit }: FactDefinition) => (unit === 'money' || unit === 'ratio' ? unit : null);

/** Facts of the same sort on the right, such that money never meets a ratio. */
function references({ fact, others }: Side, sorts: readonly string[]): Value {
  const fitting = others.filter((one) => {
    const [ours, theirs] = [dimensionOf(fact), dimensionOf(one)];
    return one !== fact && sorts.includes(one.type) && (ours === null || theirs === null || ours === theirs);
  });
  return fitting.length === 0
    ? fc.constant(null)
    : fc.constantFrom(...fitting.map(({ name }): ConditionValue => ({ fact: name })));
}

function ofNumber(side: Side): fc.Arbitrary<Condition> {
  const { fact } = side;
  const literals = NUMBERS[fact.unit ?? 'plain'];
  return fc.oneof(
    { weight: 8, arbitrary: compare(fact, fc.constantFrom(...ORDERS), fc.constantFrom(...literals)) },
    { weight: 2, arbitrary: compare(fact, fc.constantFrom(...ORDERS), fc.constantFrom({ parameter: 'line' })) },
    {
      weight: 1,
      arbitrary: references(side, ['number']).chain((value) =>
        value === null ? isKnown(fact) : compare(fact, fc.constantFrom(...ORDERS), fc.constant(value)),
      ),
    },
    { weight: 1, arbitrary: compare(fact, membership, someOf(literals)) },
    { weight: 1, arbitrary: fc.oneof(isKnown(fact), isNull(fact)) },
  );
}

function ofFlag(side: Side): fc.Arbitrary<Condition> {
  const { fact } = side;
  return fc.oneof(
    { weight: 6, arbitrary: compare(fact, equality, fc.boolean()) },
    { weight: 1, arbitrary: compare(fact, equality, references(side, ['flag'])) },
    { weight: 1, arbitrary: fc.oneof(isKnown(fact), isNull(fact)) },
  );
}

function ofText(side: Side): fc.Arbitrary<Condition> {
  const { fact } = side;
  const values = fact.values ?? WORDS;
  return fc.oneof(
    { weight: 4, arbitrary: compare(fact, equality, fc.constantFrom(...values)) },
    { weight: 2, arbitrary: compare(fact, membership, someOf(values)) },
    {
      weight: 2,
      arbitrary: compare(fact, fc.constantFrom('contains', 'doesNotContain'), fc.constantFrom(...values)),
    },
    { weight: 1, arbitrary: compare(fact, equality, references(side, ['text', 'label'])) },
    { weight: 1, arbitrary: fc.oneof(isKnown(fact), isNull(fact)) },
  );
}

/** One comparison over the facts such a rule may read. */
export function anyComparison(use: Use): fc.Arbitrary<Condition> {
  const facts = factsFor(use);
  const telling = facts.filter(({ name }) => TELLING.has(name));
  const one = (fact: FactDefinition) => {
    const side = { fact, others: facts };
    if (fact.type === 'number') return ofNumber(side);
    return fact.type === 'flag' ? ofFlag(side) : ofText(side);
  };
  const all = fc.constantFrom(...facts).chain(one);
  return telling.length === 0 ? all : fc.oneof(all, fc.constantFrom(...telling).chain(one));
}

/** A condition over the facts such a rule may read; `named` are conditions it may refer to. */
export function anyCondition(use: Use, named: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = anyComparison(use);
  const list = (tree: fc.Arbitrary<Condition>) => fc.array(tree, { minLength: 1, maxLength: 3 });
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: leaf },
      { weight: 1, arbitrary: fc.record({ all: list(tie('tree')) }) },
      { weight: 2, arbitrary: fc.record({ any: list(tie('tree')) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('tree') }) },
      ...(named.length === 0 ? [] : [{ weight: 1, arbitrary: fc.record({ condition: fc.constantFrom(...named) }) }]),
    ),
  })).tree;
}
