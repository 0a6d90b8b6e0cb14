import type { Condition, RuleSet, SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, PARAMETER_PREFIX, readForm } from '@plumbline/engine';
import { Engine, type TopLevelCondition } from 'json-rules-engine';

type Facts = ReturnType<typeof readForm>['facts'];
type PlainFacts = Record<string, unknown>;
type ItemKind = 'execution' | 'indicator' | 'form';

/**
 * json-rules-engine as it comes out of the box, on the same conditions and the same facts as plain numbers and texts: what a
 * form costs when nothing is exact, nothing is explained and nothing is scored. Only `present` is added, which it has not.
 */
export function stockRun(compiled: CompiledRuleSet): (form: SelfEvaluation) => () => Promise<void> {
  const { ruleSet } = compiled;
  const engines = {
    execution: build(ruleSet, 'execution'),
    indicator: build(ruleSet, 'indicator'),
    form: build(ruleSet, 'form'),
  };
  const names = [...new Set([...compiled.rules.values()].flatMap(({ conditionFacts }) => conditionFacts))];
  const known = { total: 90, finalTotal: 90, score: 5, exactScore: 5, scoreShare: 1, rule: 'x' };
  const plainly = (facts: Facts) => ({ ...plain(names, facts), ...known });
  return (form) => {
    const read = readForm(form, compiled);
    const items = read.items.map((item) => ({ engine: engines[item.item], facts: plainly(item.facts) }));
    const runs = [...items, { engine: engines.form, facts: plainly(read.facts) }];
    return async () => {
      for (const { engine, facts } of runs) await engine.run(facts);
    };
  };
}

function build({ rules, conditions }: RuleSet, item: ItemKind): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, replaceFactsInEventParams: false });
  engine.addOperator<unknown, boolean>('present', (fact, wanted) => (fact !== null) === wanted);
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, topLevel(condition));
  for (const rule of rules.filter((one) => one.item === item)) {
    engine.addRule({ name: rule.id, conditions: topLevel(rule.conditions), event: { type: 'matched' } });
  }
  return engine;
}

const topLevel = (condition: Condition) =>
  ('fact' in condition ? { all: [translate(condition)] } : translate(condition)) as TopLevelCondition;

function translate(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(translate) };
  if ('any' in condition) return { any: condition.any.map(translate) };
  if ('not' in condition) return { not: translate(condition.not) };
  if ('condition' in condition) return condition;
  const { fact, operator, value } = condition;
  if (typeof value === 'object' && value !== null && 'parameter' in value)
    return { fact, operator, value: { fact: PARAMETER_PREFIX + value.parameter } };
  return { fact, operator, value: typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value };
}

function plain(names: readonly string[], facts: Facts): PlainFacts {
  return Object.fromEntries(
    names.map((name) => {
      const fact = facts[name] ?? null;
      return [name, typeof fact === 'object' && fact !== null ? Number(fact.value.toPlain()) : fact];
    }),
  );
}
