import { created } from '../../../api/api.ts';

/** Sends one file; the typed client has no words for a file in a form. */
export async function sendEvidence(
  id: string,
  { file, about }: { readonly file: File; readonly about: string | null },
): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  await created(['evidence', id, about, file.name, file.size, file.lastModified], ({ headers }) =>
    fetch(`/api/v1/assessments/${id}/evidence${about === null ? '' : `?about=${encodeURIComponent(about)}`}`, {
      method: 'POST',
      body,
      headers: { ...headers, 'Accept-Language': language },
      credentials: 'same-origin',
    }),
  );
}
