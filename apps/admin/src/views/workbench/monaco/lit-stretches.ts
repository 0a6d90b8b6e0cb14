import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import { treeOf } from '../../../parts/document/json-tree.ts';
import type { Lit } from '../workbench-context.tsx';
import type { Stretch } from './text-place.ts';

export type LitKind = 'winner' | 'loser' | 'failed';

/** Where in a text the rules stand that decided about an item, and those that did not hold, with the comparison that failed. */
export function litStretches(
  text: string,
  { winners, losers }: Lit,
): readonly (Stretch & { readonly kind: LitKind })[] {
  const root = treeOf(text);
  const rules = (root && findNodeAtLocation(root, ['rules'])?.children) ?? [];
  const byId = new Map(rules.map((rule) => [findNodeAtLocation(rule, ['id'])?.value as unknown, rule]));
  const of = (kind: LitKind, node: Node | undefined) =>
    node ? [{ kind, from: node.offset, to: node.offset + node.length }] : [];
  const lost = losers.filter(({ rule }) => !winners.includes(rule));
  return [
    ...winners.flatMap((id) => of('winner', byId.get(id))),
    ...lost.flatMap(({ rule }) => of('loser', byId.get(rule))),
    ...lost.flatMap(({ path }) => (root && path ? of('failed', findNodeAtLocation(root, [...path] as JSONPath)) : [])),
  ];
}
