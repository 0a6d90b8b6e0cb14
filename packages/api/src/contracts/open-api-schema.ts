import { loadVendor } from 'hono-openapi';
import type { Contract } from './contract.ts';

/** Teaches hono-openapi our contracts: what has an `$id` becomes a component, named after it, and stands once in the document. */
export function registerContracts(): void {
  loadVendor('plumbline', {
    toJSONSchema: (schema: Contract<unknown>) => schema.schema,
    toOpenAPISchema: (schema: Contract<unknown>, { components }: { components: { schemas?: Components } }) => {
      components.schemas ??= {};
      return lift(plain(schema.schema), components.schemas, '');
    },
  } as unknown as Parameters<typeof loadVendor>[1]);
}

type Schema = { [key: string]: unknown };
type Components = { [name: string]: unknown };

/** TypeBox's own marks on a schema are not enumerable; what JSON has of it is the plain JSON Schema. */
const plain = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema));

/**
 * Moves named schemas into the components, and their `$defs` with them, for `$defs` of a component cannot be referred to from within it by most
 * tools. `owner` is the component whose `$defs` a reference means.
 */
function lift(value: unknown, components: Components, owner: string): unknown {
  if (Array.isArray(value)) return value.map((item) => lift(item, components, owner));
  if (typeof value !== 'object' || value === null) return value;
  const { $id, $defs, ...rest } = value as Schema;
  const name = typeof $id === 'string' ? nameOf($id) : owner;
  for (const [key, definition] of Object.entries(($defs as Schema | undefined) ?? {}))
    components[defName(name, key)] ??= lift(definition, components, name);
  const lifted = Object.fromEntries(
    Object.entries(rest).map(([key, child]) => [
      key,
      key === '$ref' ? refTo(child, name) : lift(child, components, name),
    ]),
  );
  if (typeof $id !== 'string') return lifted;
  components[name] = lifted;
  return { $ref: `#/components/schemas/${name}` };
}

/** `urn:plumbline:self-evaluation:v1` is SelfEvaluation, `urn:plumbline:api:score-request` ScoreRequest. */
const nameOf = (id: string) =>
  pascal(
    id
      .replace(/^urn:plumbline:/, '')
      .replace(/^api:/, '')
      .replace(/:v1$/, ''),
  );

const defName = (owner: string, key: string) => owner + pascal(key);

const pascal = (text: string) => text.replace(/(?:^|[-:])(\w)/g, (_, letter: string) => letter.toUpperCase());

const refTo = (ref: unknown, owner: string) =>
  typeof ref === 'string' && ref.startsWith('#/$defs/')
    ? `#/components/schemas/${defName(owner, ref.slice('#/$defs/'.length))}`
    : ref;
