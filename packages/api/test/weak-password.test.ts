import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { isEasilyGuessed } from '../src/identity/weak-password.ts';
import { createHarness, json, OWN_PASSWORD, signIn } from './support/harness.ts';

const NAMES = ['wang.xiaoming', '王小明'];

describe('a password', () => {
  test.each([
    'password123',
    'PASSWORD123',
    '1qaz2wsx3edc',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '王王王王王王王王王王',
    'abcdefghij',
    'zyxwvutsrq',
    '1234567890',
    '09876543210',
    'plumbline2026',
    'plumbline!!!!!!',
    'Plumbline-准绳',
    'wangxiaoming1',
    'Wang.Xiaoming',
    '王小明王小明12345',
  ])('is one that somebody would guess: %s', async (password) => {
    expect(await isEasilyGuessed(password, NAMES)).toBe(true);
  });

  test.each([
    OWN_PASSWORD,
    'vier rote Zwiebeln',
    '北京的秋天很好看呢',
    'xiaoming hates onions',
    'k3-Tq!9zRw',
    '!@#$%^&*()_+',
    'abcdefghik',
    'plumbline is not my password',
  ])('is one that nobody would guess: %s', async (password) => {
    expect(await isEasilyGuessed(password, NAMES)).toBe(false);
  });

  test('is none of the most used, of which more than a thousand would be long enough', async () => {
    const longEnough = dictionary['passwords-common'].filter(({ length }) => length >= 10);
    expect(longEnough.length).toBeGreaterThan(1000);
    const guessed = await Promise.all(longEnough.map((password) => isEasilyGuessed(password, [])));
    expect(guessed.filter((isGuessed) => !isGuessed)).toEqual([]);
  });

  test('is refused in words where it is changed, and the old one stays', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'wang.li', harness.bureau, ['evaluator']);
    const change = (newPassword: string) =>
      harness.app.request('/api/v1/session/password', json({ currentPassword: 'x', newPassword }, { cookie }, 'PUT'));
    for (const newPassword of ['password123', 'wang.li 2026', 'x'.repeat(10)]) {
      const refused = await change(newPassword);
      expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'weak-password' }]);
    }
    // With another the request is heard, and fails at the wrong password.
    expect(await (await change(OWN_PASSWORD)).json()).toMatchObject({ code: 'wrong-log-in' });
  });
});
