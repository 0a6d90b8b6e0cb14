import { expect, test } from 'vitest';
import { DuplicateError } from '../../src/index.ts';
import { organisation } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function organisationsHold({ empty }: Opener): void {
  /** A tree whose identifiers do not sort like its levels. */
  const tree = [organisation('m'), organisation('z', 'm'), organisation('a', 'z'), organisation('b', 'm')];

  async function planted() {
    const store = await empty();
    for (const node of tree) await store.organisations.insert(node);
    return store.organisations;
  }

  test('come back as they went in, and what is not there is null', async () => {
    const organisations = await planted();
    expect(await organisations.find('a')).toEqual(tree[2]);
    expect(await organisations.find('nobody')).toBeNull();
  });

  test('are listed with parents before their children', async () => {
    const organisations = await planted();
    expect((await organisations.all()).map(({ id }) => id)).toEqual(['m', 'b', 'z', 'a']);
  });

  test('a node holds itself and all below it', async () => {
    const organisations = await planted();
    expect(await organisations.within('m')).toEqual(['a', 'b', 'm', 'z']);
    expect(await organisations.within('z')).toEqual(['a', 'z']);
    expect(await organisations.within('b')).toEqual(['b']);
    expect(await organisations.within('nobody')).toEqual([]);
  });

  test('an identifier is given once', async () => {
    const organisations = await planted();
    const again = organisations.insert(organisation('b'));
    await expect(again).rejects.toThrow(DuplicateError);
    await expect(again).rejects.toMatchObject({ subject: 'organisation', id: 'b' });
    expect(await organisations.find('b')).toEqual(tree[3]);
  });

  test('nobody is below what is not there, or below themselves', async () => {
    const organisations = await planted();
    await expect(organisations.insert(organisation('lost', 'nobody'))).rejects.toThrow(/foreign key/i);
    await expect(organisations.insert(organisation('loop', 'loop'))).rejects.toThrow(/check/i);
  });
}
