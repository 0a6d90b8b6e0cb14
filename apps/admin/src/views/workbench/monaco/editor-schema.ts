import { RuleSet } from '@plumbline/core';

/**
 * The contract of a rule set for an editor, which shows `markdownDescription`. Values that our own completion knows better, with what they mean, are left to it.
 */
export const editorSchema = (): unknown => adapted(RuleSet, null);

const OWN = new Set(['method', 'operator', 'fact', 'type']);

function adapted(schema: unknown, name: string | null): unknown {
  if (Array.isArray(schema)) return schema.map((one: unknown) => adapted(one, null));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'examples' || (key === 'enum' && name !== null && OWN.has(name))) return [];
    if (key === 'description') return [['markdownDescription', value]];
    if (key === 'properties' && typeof value === 'object' && value !== null)
      return [[key, Object.fromEntries(Object.entries(value).map(([member, own]) => [member, adapted(own, member)]))]];
    return [[key, adapted(value, null)]];
  });
  return Object.fromEntries(entries);
}
