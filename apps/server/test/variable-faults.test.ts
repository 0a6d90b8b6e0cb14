import { describe, expect, test } from 'vitest';
import { ConfigContract, readConfig, unknownVariableLines, variableFaults } from '../src/index.ts';

type Variable = { readonly type?: string; readonly enum?: readonly string[] };

/** What no variable may be set to. Of a text that may be anything, too much of it. */
const nonsense = ({ type, enum: choices }: Variable) =>
  choices ? 'none of these' : type === 'string' ? ' '.repeat(2000) : 'nonsense';

/** A name for these is whatever it is. */
const ANYTHING = ['PLUMBLINE_DATA', 'PLUMBLINE_OIDC_CLIENT_ID', 'PLUMBLINE_OIDC_CLIENT_SECRET'];

const variables = Object.entries(ConfigContract.properties as Readonly<Record<string, Variable>>).filter(
  ([name]) => !ANYTHING.includes(name),
);

const linesOf = (environment: Readonly<Record<string, string>>, language: 'zh' | 'en') => {
  const reading = readConfig(environment);
  return reading.ok ? [] : variableFaults(reading.diagnostics, language);
};

describe('what is said of a variable that is wrong', () => {
  test.each(variables)('names %s, and how it is written in plain words', (name, variable) => {
    for (const language of ['zh', 'en'] as const) {
      const lines = linesOf({ [name]: nonsense(variable) }, language);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines[0]).toContain(name);
      // No pattern, and no word of JSON: whoever sets a variable writes neither.
      for (const line of lines) expect(line).not.toMatch(/[\^$\\]|without quotes|不带引号/);
    }
  });

  test.each([
    [{ PLUMBLINE_PORT: '70000' }, 'Environment variable PLUMBLINE_PORT: must be a whole number from 0 to 65535'],
    [{ PLUMBLINE_TRUST_PROXY: 'yes' }, 'Environment variable PLUMBLINE_TRUST_PROXY: must be true or false'],
    [{ JOBS: 'bullmq' }, /^Environment variable JOBS: .*a DATABASE_URL of PostgreSQL, or a REDIS_URL$/],
    [{ DATABASE_URL: 'mysql://x' }, /^Environment variable DATABASE_URL: .*postgres:\/\/user:password@host\/database/],
  ])('of %j is the remedy', (environment, line) => {
    expect(linesOf(environment, 'en')).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });

  test('of half of what is needed to log in elsewhere names what is missing', () => {
    const lines = linesOf({ PLUMBLINE_OIDC_CLIENT_ID: 'plumbline' }, 'en');
    expect(lines.map((line) => /^Environment variable (\w+): set /.exec(line)?.[1]).sort()).toEqual([
      'PLUMBLINE_OIDC_CLIENT_SECRET',
      'PLUMBLINE_OIDC_DISCOVERY_URL',
    ]);
  });

  test('does not repeat a secret', () => {
    expect(linesOf({ PLUMBLINE_SECRET: 'hunter2' }, 'en').join()).not.toContain('hunter2');
  });

  test('of one that nobody knows names the one that may be meant', () => {
    expect(unknownVariableLines(readConfig({ PLUMBLINE_PROT: '1' }).unknown, 'en')).toEqual([
      'Unknown environment variable PLUMBLINE_PROT; did you mean PLUMBLINE_PORT?',
    ]);
  });
});
