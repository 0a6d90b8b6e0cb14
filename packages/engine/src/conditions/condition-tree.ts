import type { Comparison, Condition } from '@plumbline/core';

export type NamedConditions = Readonly<Record<string, Condition>>;

/** The subconditions directly below a node, with the JSON pointer segments that lead to each. */
export function children(
  condition: Condition,
): readonly { readonly at: readonly (string | number)[]; readonly node: Condition }[] {
  if ('all' in condition) return condition.all.map((node, index) => ({ at: ['all', index], node }));
  if ('any' in condition) return condition.any.map((node, index) => ({ at: ['any', index], node }));
  if ('not' in condition) return [{ at: ['not'], node: condition.not }];
  return [];
}

export const isComparison = (condition: Condition): condition is Comparison => 'fact' in condition;

/** Every comparison of a tree, with its path; named conditions are not followed. */
export function comparisons(
  condition: Condition,
  at: readonly (string | number)[] = [],
): { readonly at: readonly (string | number)[]; readonly node: Comparison }[] {
  if (isComparison(condition)) return [{ at, node: condition }];
  return children(condition).flatMap((child) => comparisons(child.node, [...at, ...child.at]));
}

/** Every named condition a tree refers to, with its path. */
export function references(
  condition: Condition,
  at: readonly (string | number)[] = [],
): { readonly at: readonly (string | number)[]; readonly name: string }[] {
  if ('condition' in condition) return [{ at, name: condition.condition }];
  return children(condition).flatMap((child) => references(child.node, [...at, ...child.at]));
}

/** The tree with every named condition written out. Throws on an unknown or circular name: lint reports those first. */
export function expand(condition: Condition, named: NamedConditions, inside: readonly string[] = []): Condition {
  if (isComparison(condition)) return condition;
  if ('all' in condition) return { all: condition.all.map((node) => expand(node, named, inside)) };
  if ('any' in condition) return { any: condition.any.map((node) => expand(node, named, inside)) };
  if ('not' in condition) return { not: expand(condition.not, named, inside) };
  const name = condition.condition;
  const target = Object.hasOwn(named, name) ? named[name] : undefined;
  if (!target || inside.includes(name)) throw new Error(`Unknown or circular named condition: ${name}`);
  return expand(target, named, [...inside, name]);
}

/** The facts a written-out tree reads, parameters not counted. */
export function factsRead(condition: Condition): string[] {
  const names = comparisons(condition).flatMap(({ node }) => {
    const { value } = node;
    return typeof value === 'object' && value !== null && 'fact' in value ? [node.fact, value.fact] : [node.fact];
  });
  return [...new Set(names)];
}
