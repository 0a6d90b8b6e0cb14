import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRegistry } from '../../scripts/supply-chain/ask-registry.ts';
import { readTree } from '../../scripts/supply-chain/read-tree.ts';
import { makeWorkspace, scriptArguments } from './support/workspace.ts';

const KNOWN = {
  deep: [
    {
      id: 1,
      severity: 'critical',
      title: 'Runs what it is sent',
      url: 'https://example.org/1',
      vulnerable_versions: '<2',
    },
  ],
  good: [{ id: 2, severity: 'low', title: 'Slow', url: 'https://example.org/2', vulnerable_versions: '<2' }],
};

describe('the packages that people run', () => {
  let root: string;
  let server: Server;
  let registry: string;
  let answer: (response: ServerResponse) => void;
  let asked: { readonly path: string; readonly body: string }[];

  beforeAll(async () => {
    root = await makeWorkspace(
      {
        good: { manifest: { license: 'MIT' }, wants: ['deep'] },
        deep: { manifest: { license: 'MIT' } },
        tool: { manifest: { license: 'MIT' } },
      },
      { run: ['good'], develop: ['tool'] },
    );
    server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      asked.push({ path: `${request.method} ${request.url}`, body });
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(root, { recursive: true, force: true });
  });

  const saying =
    (body: string, status = 200) =>
    (response: ServerResponse) =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);

  const audit = async () => {
    const env = { ...process.env, npm_config_registry: registry };
    const run = promisify(execFile)(process.execPath, scriptArguments('audit', root), { env });
    const { code, stdout } = await run.then(
      (done) => ({ code: 0, stdout: done.stdout }),
      (error: { code: number; stdout: string }) => error,
    );
    return { code, stdout };
  };

  it('are asked about, each with its versions, and those of developers are not', async () => {
    answer = saying('{}');
    expect(await audit()).toEqual({ code: 0, stdout: '2 packages, 0 advisories, 0 of them high or critical\n' });
    expect(asked.map(({ path }) => path)).toEqual(['POST /-/npm/v1/security/advisories/bulk']);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ deep: ['1.0.0'], good: ['1.0.0'] });
  });

  it('fail where something grave is known of one, which is named with its way', async () => {
    answer = saying(JSON.stringify(KNOWN));
    const { code, stdout } = await audit();
    expect(code).toBe(1);
    expect(stdout).toContain(
      'critical: deep: Runs what it is sent (https://example.org/1); it came in by apps/app > good 1.0.0 > deep 1.0.0',
    );
    expect(stdout).toContain('2 packages, 2 advisories, 1 of them high or critical');
  });

  it('pass where what is known is not grave, which is told all the same', async () => {
    answer = saying(JSON.stringify({ good: KNOWN.good }));
    const { code, stdout } = await audit();
    expect(stdout).toContain('low: good: Slow');
    expect(code).toBe(0);
  });

  it('are skipped, and never passed, where the registry does not say', async () => {
    answer = saying('', 405);
    const { code, stdout } = await audit();
    expect(stdout).toBe(
      'SKIPPED: the registry answers 405 to questions about advisories; 2 packages were not checked\n',
    );
    expect(code).toBe(3);
  });

  it.each(['<html></html>', '[]', 'null', '{"good":[{"title":"no severity"}]}', '{"error":"no"}'])(
    'are not taken for checked because of an answer that is none: %s',
    async (body) => {
      answer = saying(body);
      expect(await askRegistry(registry, readTree(root))).toMatchObject({ kind: 'silent' });
    },
  );

  it('are not waited for without end', async () => {
    answer = () => undefined;
    const silent = await askRegistry(registry, readTree(root), 200);
    expect(silent).toMatchObject({ kind: 'silent', reason: expect.stringContaining('cannot be asked') });
  });

  it('are not taken for checked where nobody is there', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const silent = await askRegistry(`http://127.0.0.1:${port}`, readTree(root));
    expect(silent).toMatchObject({ kind: 'silent', reason: expect.stringContaining('ECONNREFUSED') });
  });
});
