import { expect } from 'vitest';

type Expected = { readonly status: number; readonly code: string; readonly says: RegExp };

/** Holds an answer to being a problem of this kind, in words that say what to do and nothing of the inside of the server. */
export async function expectProblem(answer: Response, { status, code, says }: Expected): Promise<void> {
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')], text).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const problem = JSON.parse(text) as { readonly code: string; readonly title: string };
  expect(problem.code).toBe(code);
  expect(problem.title).toMatch(says);
  expect(text).not.toMatch(/SQLITE|ENOSPC|EROFS|ECONNREFUSED|node_modules|\.ts\b/);
}
