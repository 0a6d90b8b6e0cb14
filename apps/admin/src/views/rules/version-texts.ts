import type { RuleSet } from '@plumbline/core';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/api.ts';

/** A version with its document; it never changes but that it is retired. */
export const versionQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['version', id, version],
    queryFn: async () => {
      const found = await answer(api['rule-sets'][':id'].versions[':version'].$get({ param: { id, version } }));
      // What was sent as JSON has no member that is undefined; the type of the client cannot know.
      return { ...found, document: found.document as RuleSet };
    },
    staleTime: 60_000,
  });

/** A document as text, laid out as everybody lays out JSON. */
export const documentText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
