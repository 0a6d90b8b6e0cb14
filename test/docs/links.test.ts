import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './blocks.ts';

describe('the links of', () => {
  it.each(documents())('%s lead somewhere', (path) => {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const broken = links.filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(dirname(path), decodeURI(to))));
    expect(broken).toEqual([]);
  });
});
