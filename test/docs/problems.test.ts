import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_STATUS } from '../../packages/api/src/problem/problem-status.ts';

/** The reference of the interface names every code under its status, and none that is not there. */
it.each(['docs/reference/api.md', 'docs/reference/api.zh.md'])('%s lists the problems there are', (path) => {
  const rows = [...readFileSync(path, 'utf8').matchAll(/^\| ([\d, 、]+) \| ([^|]*) \|/gm)];
  const listed = rows.flatMap(([, statuses = '', codes = '']) =>
    [...codes.matchAll(/`([\w/-]+)`/g)].map(([, code = '']) => ({ code, statuses: statuses.split(/\D+/) })),
  );
  const unlike = listed.filter(({ code, statuses }) => {
    const status = (PROBLEM_STATUS as Readonly<Record<string, number>>)[code] ?? (code === 'internal' ? 500 : null);
    return status === null || !statuses.includes(String(status));
  });
  expect(unlike).toEqual([]);
  const known = [...Object.keys(PROBLEM_STATUS), 'internal'];
  expect(listed.map(({ code }) => code).sort()).toEqual(known.sort());
});
