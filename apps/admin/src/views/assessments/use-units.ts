import { useQuery } from '@tanstack/react-query';
import { type Organisation, organisationsQuery } from '../../api/organisations-query.ts';

export type UnitNode = { readonly value: string; readonly title: string; readonly children: UnitNode[] };

/** The organisations one knows of, as a tree to choose from, and what each is called. */
export function useUnits(): { readonly tree: readonly UnitNode[]; readonly names: ReadonlyMap<string, string> } {
  const { data: organisations = [] } = useQuery(organisationsQuery);
  return { tree: unitTree(organisations), names: new Map(organisations.map(({ id, name }) => [id, name])) };
}

/** Parents come before their children. */
export function unitTree(
  organisations: readonly Pick<Organisation, 'id' | 'parentId' | 'name'>[],
): readonly UnitNode[] {
  const nodes = new Map<string, UnitNode>();
  const tops: UnitNode[] = [];
  for (const { id, parentId, name } of organisations) {
    const node = { value: id, title: name, children: [] };
    nodes.set(id, node);
    const siblings = (parentId === null ? undefined : nodes.get(parentId)?.children) ?? tops;
    siblings.push(node);
  }
  return tops;
}
