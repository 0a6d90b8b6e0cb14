import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './blocks.ts';

describe('the links of', () => {
  it.each(documents())('%s lead somewhere', (path) => {
    const broken = linksOf(path).filter((link) => {
      const [to = '', heading] = link.split('#').map(decodeURIComponent);
      const target = to === '' ? path : join(dirname(path), to);
      if (!existsSync(target)) return true;
      return heading !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(heading);
    });
    expect(broken).toEqual([]);
  });
});

it('headings have the anchors that a page of them has', () => {
  expect(
    anchorsIn(
      '# For *operators*\n\n## `doctor`: a look, 一看\n\n```sh\n# no heading\n```\n\n## [Of all](all.md)\n\n## Of all\n',
    ),
  ).toEqual(['for-operators', 'doctor-a-look-一看', 'of-all', 'of-all-1']);
});

const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** What leads to files and headings here, in either way of writing it. */
function linksOf(path: string): readonly string[] {
  const text = withoutBlocks(readFileSync(path, 'utf8'));
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/\b(?:href|src|srcset)="([^"\s]+)"/g)];
  return found.map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
}

const anchorsOf = (path: string) => anchorsIn(readFileSync(path, 'utf8'));

/** As GitHub and most others name headings. */
function anchorsIn(text: string): readonly string[] {
  const times = new Map<string, number>();
  return [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase();
    const name = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

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
