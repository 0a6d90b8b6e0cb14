import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/api.ts';

export type UnitNode = { readonly value: string; readonly title: string; readonly children: UnitNode[] };

type Organisation = { readonly id: string; readonly parentId: string | null; readonly name: string };

/** The organisations one knows of, as a tree to choose from, and what each is called. */
export function useUnits(): { readonly tree: readonly UnitNode[]; readonly names: ReadonlyMap<string, string> } {
  const { data } = useQuery({
    queryKey: ['organisations'],
    queryFn: () => answer(api.organisations.$get()),
    staleTime: 60_000,
  });
  const organisations = data?.items ?? [];
  return { tree: unitTree(organisations), names: new Map(organisations.map(({ id, name }) => [id, name])) };
}

/** Parents come before their children. */
export function unitTree(organisations: readonly Organisation[]): readonly UnitNode[] {
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
