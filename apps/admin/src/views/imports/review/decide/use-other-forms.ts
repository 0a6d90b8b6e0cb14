import { useInfiniteQuery } from '@tanstack/react-query';
import type { FormPlace } from '../../import-form-query.ts';
import { type ImportedForm, importsQuery } from '../../imports-query.ts';

/** The other forms that nobody has decided about, of those that were imported last: the next of the same file first, and so on around. */
export function useOtherForms({ id, number }: FormPlace): readonly ImportedForm[] {
  const { data } = useInfiniteQuery(importsQuery);
  const forms = (data?.pages ?? []).flatMap(({ items }) => items.flatMap((one) => one.forms));
  const at = forms.findIndex((form) => form.importId === id && String(form.number) === number);
  return [...forms.slice(at + 1), ...forms.slice(0, Math.max(at, 0))].filter(({ state }) => state === 'open');
}
