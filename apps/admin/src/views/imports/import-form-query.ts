import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api, revised } from '../../api/api.ts';

const FORMS = api.imports[':id'].forms[':number'];

/** A form as it was read, and as it is now. */
export type ImportFormDetails = InferResponseType<typeof FORMS.$get, 200>;

/** The cells and lines of its file. */
export type Source = InferResponseType<typeof FORMS.source.$get, 200>;

export type FormPlace = { readonly id: string; readonly number: string };

export const readImportForm = (param: FormPlace) => revised(FORMS.$get({ param }));

/** What was read from never changes. */
export const sourceQuery = (param: FormPlace) =>
  queryOptions({
    queryKey: ['import-source', param.id, param.number],
    queryFn: () => answer(FORMS.source.$get({ param })),
    staleTime: Number.POSITIVE_INFINITY,
  });
