import { type Language, RuleSet } from '@plumbline/core';
import { MEMBER_WORDS } from './member-words.ts';
import { SNIPPETS } from './snippets.ts';
import { valueWords } from './value-words.ts';

/**
 * The contract of a rule set for an editor, which shows `markdownDescription`, in one language. Values that our own completion knows better, with what
 * they mean, are left to it.
 */
export const editorSchema = (language: Language): unknown => adapted(RuleSet, null, language);

/** Members whose values depend on what stands beside them. */
const OWN: ReadonlySet<string> = new Set(['method', 'operator', 'fact', 'type']);

function adapted(schema: unknown, name: string | null, language: Language): unknown {
  if (Array.isArray(schema)) return schema.map((one: unknown) => adapted(one, name, language));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'examples' || key === 'description') return [];
    if (key === 'enum' && name !== null && Array.isArray(value)) return choices(name, value, language);
    if (key === 'properties' || key === '$defs' || key === 'patternProperties')
      return [[key, members(value, key === 'properties' ? null : name, language)]];
    return [[key, adapted(value, key === 'items' ? null : name, language)]];
  });
  return { ...Object.fromEntries(entries), ...described(schema, name, language) };
}

/** The parts of an object, each by its own name; those of a record by the record’s. */
function members(value: unknown, record: string | null, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, adapted(schema, record ?? name, language)]),
  );
}

function choices(name: string, values: readonly unknown[], language: Language): [string, unknown][] {
  if (OWN.has(name)) return [];
  const words = values.map((value) => valueWords(name, String(value))?.[language] ?? '');
  return [
    ['enum', values],
    ['markdownEnumDescriptions', words],
  ];
}

function described(schema: object, name: string | null, language: Language): object {
  const said = name === null ? undefined : MEMBER_WORDS[name]?.[language];
  const title = 'title' in schema && typeof schema.title === 'string' ? schema.title : '';
  const snippets = SNIPPETS[title]?.map(({ label, body }) => ({ label: label[language], body }));
  return { ...(said ? { markdownDescription: said } : {}), ...(snippets ? { defaultSnippets: snippets } : {}) };
}
