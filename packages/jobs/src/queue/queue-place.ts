/** Where the queue of chunks is kept: in the PostgreSQL of everything else, or in a Redis. */
export type QueuePlace = { readonly kind: 'postgres' | 'redis'; readonly url: string };

/** The queue beside the tables that a PostgreSQL URL leads to: in a schema of its own, which is named after theirs where that is not the usual one. */
export function schemaOf(url: string): { readonly connectionString: string; readonly schema: string } {
  const parsed = new URL(url);
  const searchPath = /search_path=(\w+)/.exec(parsed.searchParams.get('options') ?? '')?.[1];
  parsed.searchParams.delete('options');
  return {
    connectionString: parsed.href,
    schema: searchPath === undefined || searchPath === 'public' ? 'bullmq' : `${searchPath}_bullmq`,
  };
}
