import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './blocks.ts';

describe('the links of', () => {
  it.each(documents())('%s lead somewhere', (path) => {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const broken = links.filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(dirname(path), decodeURI(to))));
    expect(broken).toEqual([]);
  });
});

/** Inside is written in English only, for whoever works on the program; so is what has Chinese in it on every line. */
const ENGLISH_ONLY = /^(?:CONTRIBUTING|SECURITY|docs\/(?:adr\/.*|architecture.*|benchmarks|glossary|security))\.md$/;

it('are in both languages, each of which leads to the other at its top', () => {
  const english = documents().filter((path) => !path.endsWith('.zh.md') && !ENGLISH_ONLY.test(path));
  expect(english).toContain('docs/certificates.md');
  for (const path of english) {
    const chinese = path.replace(/\.md$/, '.zh.md');
    expect([chinese, existsSync(chinese)]).toEqual([chinese, true]);
    expect(readFileSync(path, 'utf8').slice(0, 200)).toContain(`[中文](${basename(chinese)})`);
    expect(readFileSync(chinese, 'utf8').slice(0, 200)).toContain(`[English](${basename(path)})`);
  }
});

it.each(documents().filter((path) => path.endsWith('.zh.md')))('of %s stay in Chinese where they can', (path) => {
  const links = [...readFileSync(path, 'utf8').matchAll(/(?<!\[English)\]\(([^)#\s]+\.md)(?:#[^)]*)?\)/g)].map(
    ([, to = '']) => to,
  );
  const left = links.filter(
    (to) => !to.endsWith('.zh.md') && existsSync(join(dirname(path), to.replace(/\.md$/, '.zh.md'))),
  );
  expect(left).toEqual([]);
});
