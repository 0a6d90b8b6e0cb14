import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each floor has a page in `docs/architecture`, which says where to begin reading. */
const floors = ['packages', 'apps'].flatMap((top) =>
  readdirSync(top).map((name) => ({ name, folder: join(top, name) })),
);

describe('the pages of the floors', () => {
  it('are there for each, and for nothing else', () => {
    const pages = readdirSync('docs/architecture').map((name) => name.replace('.md', ''));
    expect(pages.sort()).toEqual(floors.map(({ name }) => name).sort());
  });

  it.each(floors)('$folder: what it names is there', ({ name, folder }) => {
    const text = readFileSync(`docs/architecture/${name}.md`, 'utf8');
    const named = [...text.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !existsSync(join(folder, path)) && !existsSync(path))).toEqual([]);
  });

  // The upper floors may use all that is below them.
  it.each(floors.filter(({ folder }) => !/service|api|apps/.test(folder)))(
    '$folder: it imports what its page says',
    ({ name, folder }) => {
      const said = / imports (.*)$/m.exec(readFileSync(`docs/architecture/${name}.md`, 'utf8'))?.[1] ?? '';
      const named = [...said.matchAll(/`([a-z]+)`/g)].map(([, other = '']) => other);
      const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly dependencies?: Readonly<Record<string, string>>;
      };
      const ours = Object.keys(dependencies).flatMap((other) => /^@plumbline\/(.*)$/.exec(other)?.[1] ?? []);
      expect(named.sort()).toEqual(ours.sort());
    },
  );
});
