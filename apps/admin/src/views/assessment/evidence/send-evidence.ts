import { reached } from '../../../api/api.ts';

/** Sends one file; the typed client has no words for a file in a form. */
export async function sendEvidence(
  id: string,
  { file, about }: { readonly file: File; readonly about: string | null },
  { headers }: { readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  await reached(
    fetch(`/api/v1/assessments/${id}/evidence${about === null ? '' : `?about=${encodeURIComponent(about)}`}`, {
      method: 'POST',
      body,
      headers: { ...headers, 'Accept-Language': language },
      credentials: 'same-origin',
    }),
  );
}
