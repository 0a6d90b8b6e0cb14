import { describe, expect, test } from 'vitest';
import { ConfigContract, readConfig } from '../src/index.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    const reading = readConfig({});
    expect(reading).toMatchObject({ ok: true, unknown: [] });
    if (!reading.ok) throw new Error('unreachable');
    expect(reading.config).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      publicUrl: null,
      secret: null,
      trustProxy: false,
      oidc: null,
    });
    expect(reading.config.databaseUrl).toBe(`sqlite:${reading.config.dataFolder}/plumbline.db`);
  });

  test('is read from variables, and what is set to nothing is not set', () => {
    const reading = readConfig({
      PLUMBLINE_PORT: '0',
      PLUMBLINE_TRUST_PROXY: 'true',
      PLUMBLINE_PUBLIC_URL: 'https://plumbline.example/',
      PLUMBLINE_BODY_LIMIT_KB: '64',
      PLUMBLINE_SECRET: '',
      DATABASE_URL: 'postgres://somebody@somewhere/database',
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
    expect(reading.config).toMatchObject({
      port: 0,
      trustProxy: true,
      publicUrl: 'https://plumbline.example',
      databaseUrl: 'postgres://somebody@somewhere/database',
      limits: { bodyBytes: 65_536 },
      secret: null,
    });
  });

  test.each([
    ['PLUMBLINE_PORT', 'eighty'],
    ['PLUMBLINE_PORT', '70000'],
    ['PLUMBLINE_PORT', '1.5'],
    ['PLUMBLINE_TRUST_PROXY', 'perhaps'],
    ['PLUMBLINE_PUBLIC_URL', 'plumbline.example'],
    ['PLUMBLINE_PUBLIC_URL', 'https://plumbline.example/below'],
    ['PLUMBLINE_SECRET', 'short'],
    ['PLUMBLINE_LANGUAGE', 'fr'],
    ['PLUMBLINE_PUBLIC_URL', 'https://plumb line'],
    ['PLUMBLINE_DEADLINE', '02-30'],
    ['PLUMBLINE_DEADLINE', '04-31'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['DATABASE_URL', 'sqlite:'],
    ['JOBS', 'elsewhere'],
    ['REDIS_URL', 'http://somewhere'],
    ['PLUMBLINE_JOB_THREADS', '0'],
    // An embedded database has no queue.
    ['JOBS', 'bullmq'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    const reading = readConfig({ [name]: value });
    if (reading.ok) throw new Error('It was accepted');
    expect(reading.diagnostics.map(({ path }) => path)).toContain(`/${name}`);
  });

  test.each([
    [{}, null],
    [{ REDIS_URL: 'redis://queue' }, null],
    [
      { JOBS: 'bullmq', DATABASE_URL: 'postgres://data' },
      { kind: 'postgres', url: 'postgres://data' },
    ],
    [
      { JOBS: 'bullmq', DATABASE_URL: 'postgres://data', REDIS_URL: 'redis://queue' },
      { kind: 'redis', url: 'redis://queue' },
    ],
    [
      { JOBS: 'bullmq', REDIS_URL: 'redis://queue' },
      { kind: 'redis', url: 'redis://queue' },
    ],
  ])('with %j has chunks queue at %j', (variables, queue) => {
    const reading = readConfig(variables);
    expect(reading.ok && reading.config.jobs).toEqual({ queue, threads: null });
  });

  test.each(['01-31', '02-29', '04-30', '12-31'])('knows the day %s', (day) => {
    expect(readConfig({ PLUMBLINE_DEADLINE: day })).toMatchObject({ ok: true, config: { deadline: day } });
  });

  test('tells all faults at once', () => {
    const reading = readConfig({ PLUMBLINE_PORT: 'x', PLUMBLINE_LANGUAGE: 'fr' });
    expect(reading.ok ? [] : reading.diagnostics.map(({ path }) => path).sort()).toEqual([
      '/PLUMBLINE_LANGUAGE',
      '/PLUMBLINE_PORT',
    ]);
  });

  test('wants all of another place to log in at, or nothing', () => {
    const reading = readConfig({ PLUMBLINE_OIDC_CLIENT_ID: 'plumbline' });
    expect(reading.ok ? [] : reading.diagnostics.map(({ params }) => params['name']).sort()).toEqual([
      'PLUMBLINE_OIDC_CLIENT_SECRET',
      'PLUMBLINE_OIDC_DISCOVERY_URL',
    ]);
  });

  test('names variables nobody knows, with the one that may be meant', () => {
    expect(readConfig({ PLUMBLINE_PROT: '1', PLUMBLINE_DEBUG: '1', HOME: '/' }).unknown).toEqual([
      { name: 'PLUMBLINE_PROT', suggestion: 'PLUMBLINE_PORT' },
    ]);
  });

  test('says of every variable what it does, in both languages', () => {
    for (const [name, { description }] of Object.entries(
      ConfigContract.properties as Record<string, { description?: string }>,
    ))
      expect([name, /^(OIDC|.+ \/ .+)$/.test(description ?? '')]).toEqual([name, true]);
  });
});
