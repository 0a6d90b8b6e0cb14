import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Store, UnstorableTextError } from '../../src/index.ts';
import { assessment, draft, entry, organisation, revisionOf } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function textsHold({ empty }: Opener): void {
  async function withNames(names: readonly string[]): Promise<(search: string) => Promise<readonly string[]>> {
    const { organisations, assessments } = await empty();
    await organisations.insert(organisation('root'));
    for (const [at, projectName] of names.entries()) {
      const form = assessment({ id: `${at}`, projectName });
      await assessments.insert(form, revisionOf(form));
    }
    return async (search) => {
      const { items } = await assessments.list({ organisationIds: ['root'], search }, { limit: 100, after: null });
      return items.map(({ projectName }) => projectName).reverse();
    };
  }

  test('a search finds a part of the name whatever the case and width of its letters', async () => {
    const find = await withNames(['云计算 ＣＬＯＵＤ 平台', 'Cloud Ä', '道路养护']);
    expect(await find('cloud')).toEqual(['云计算 ＣＬＯＵＤ 平台', 'Cloud Ä']);
    expect(await find('ä')).toEqual(['Cloud Ä']);
    expect(await find('养护')).toEqual(['道路养护']);
    expect(await find('')).toHaveLength(3);
    expect(await find('桥')).toEqual([]);
  });

  test('signs that mean something to LIKE are signs like any other', async () => {
    const names = ['100%', '100', 'a_b', 'acb', 'c\\d', 'c\\\\d', "'; drop table journal; --"];
    const find = await withNames(names);
    expect(await find('0%')).toEqual(['100%']);
    expect(await find('_')).toEqual(['a_b']);
    expect(await find('\\d')).toEqual(['c\\d', 'c\\\\d']);
    expect(await find('\\\\')).toEqual(['c\\\\d']);
    expect(await find("'; drop table journal; --")).toEqual(["'; drop table journal; --"]);
    expect(await find('%')).toEqual(['100%']);
  });

  const anyText = fc.string({ unit: 'binary' });

  test('a text comes back as it went in, or is refused', async () => {
    const store = await empty();
    await store.organisations.insert(organisation('root'));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.json(), fc.string({ unit: 'grapheme' })), async (text) => {
        const id = `draft ${++count}`;
        if (text.includes('\0')) {
          await expect(store.drafts.insert(draft({ id, text }))).rejects.toThrow(UnstorableTextError);
        } else {
          await store.drafts.insert(draft({ id, text }));
          expect((await store.drafts.find(id))?.text).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a null character or half a surrogate pair is refused wherever it stands', async () => {
    const store: Store = await empty();
    for (const bad of ['a\0', '\ud800', 'a\udc00b']) {
      await expect(store.organisations.insert(organisation(bad))).rejects.toThrow(UnstorableTextError);
      await expect(store.organisations.find(bad)).rejects.toThrow(UnstorableTextError);
      await expect(store.journal.append(entry({ subjectId: bad }))).rejects.toThrow(UnstorableTextError);
      const organisationIds = [bad];
      await expect(store.drafts.list({ organisationIds }, { limit: 1, after: null })).rejects.toThrow(
        UnstorableTextError,
      );
    }
    expect(await store.journal.last()).toBeNull();
  });

  test('texts sort by their bytes, whatever the language of the server', async () => {
    const { organisations } = await empty();
    for (const id of ['b', 'B', 'a', '_', '中', '啊', 'Z']) await organisations.insert(organisation(id));
    expect((await organisations.all()).map(({ id }) => id)).toEqual(['B', 'Z', '_', 'a', 'b', '中', '啊']);
  });
}
