import { expect, test } from 'vitest';
import { createShelf } from '../../src/archive/shelf.ts';

const shelf = (most = 10) => createShelf<string>({ most, sizeOf: ({ length }) => length });

test('those who ask for the same wait for one making', async () => {
  const kept = shelf();
  let made = 0;
  const make = async () => `${++made}`;
  const both = [kept.take('a', '1', make), kept.take('a', '1', make)].map(({ value }) => value);
  expect(await Promise.all(both)).toEqual(['1', '1']);
});

test('another tag is made anew', async () => {
  const kept = shelf();
  expect(await kept.take('a', '1', async () => 'old').value).toBe('old');
  expect(await kept.take('a', '2', async () => 'new').value).toBe('new');
});

test('what was asked for longest ago goes when there is no more room', async () => {
  const kept = shelf(10);
  const made: string[] = [];
  const take = (name: string) =>
    kept.take(name, '1', async () => {
      made.push(name);
      return 'xxxxx';
    }).value;
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await take(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what could not be made is tried again', async () => {
  const kept = shelf();
  const failing = kept.take('a', '1', async () => Promise.reject(new Error('no')));
  await expect(failing.value).rejects.toThrow('no');
  expect(await kept.take('a', '1', async () => 'made').value).toBe('made');
});

test('who only looks begins nothing', async () => {
  const kept = shelf();
  expect(kept.look('a', '1')).toBeNull();
  const { value } = kept.take('a', '1', async () => 'made');
  expect(await kept.look('a', '1')?.value).toBe(await value);
  expect(kept.look('a', '2')).toBeNull();
});
