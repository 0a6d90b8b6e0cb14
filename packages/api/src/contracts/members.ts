import Type from 'typebox';

export const closed = { additionalProperties: false } as const;

export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Instant = Type.String({ description: 'UTC, ISO 8601' });
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256' });
export const Text = Type.String();
export const Count = Type.Integer({ minimum: 0 });

/** What a person writes: a reason, a comment. */
export const Prose = Type.String({ maxLength: 4000 });

/** The schema, or null: in one `type` where it has one, so that a wrong value is told one fault and not that of a choice. */
export function orNull<S extends Type.TSchema>(schema: S) {
  const { type } = schema as { readonly type?: unknown };
  const isPlain = typeof type === 'string' && type !== 'object';
  return Type.Unsafe<Type.Static<S> | null>(
    isPlain ? { ...schema, type: [type, 'null'] } : { anyOf: [schema, { type: 'null' }] },
  );
}

/** A page of a list. */
export const pageOf = <S extends Type.TSchema>(item: S, name: string) =>
  Type.Object(
    { items: Type.Array(item), next: orNull(Type.String({ description: '下一页的 after / for the next page' })) },
    { ...closed, $id: `urn:plumbline:api:${name}` },
  );

/** A list that is whole. */
export const listOf = <S extends Type.TSchema>(item: S, name: string) =>
  Type.Object({ items: Type.Array(item) }, { ...closed, $id: `urn:plumbline:api:${name}` });
