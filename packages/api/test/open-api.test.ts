import { contractValidator } from '@plumbline/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness } from './support/harness.ts';

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, object>> }>
  >;
};
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

describe('the OpenAPI document', () => {
  let harness: Harness;
  let document: Document;
  beforeAll(async () => {
    harness = await createHarness();
    document = (await (await harness.app.request('/openapi.json')).json()) as Document;
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        path,
        operation,
      })),
    );

  test('is of version 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  test('has every route and no other', () => {
    const routes = harness.app.routes
      .filter(
        ({ method, path }) => method !== 'ALL' && path !== '/openapi.json' && !/^\/(?:docs|certificates)/.test(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...new Set(routes)].sort());
  });

  test('names every operation once', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  test('says of every path what stands in it, and of every operation what it answers', () => {
    for (const { name, path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect([name, described.map((parameter) => parameter.name).sort()]).toEqual([name, inPath.sort()]);
      const statuses = Object.keys(operation.responses);
      expect([name, statuses.some((status) => /^2\d\d$/.test(status))]).toEqual([name, true]);
      for (const response of Object.values(operation.responses)) expect(typeof response.description).toBe('string');
    }
  });

  test('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of new Set(refs))
      expect(Object.keys(document.components.schemas)).toContain(ref.replace('#/components/schemas/', ''));
    expect(text).not.toContain('"$id"');
    expect(text).not.toContain('"$defs"');
  });

  test('has schemas that a validator takes', () => {
    const { components } = document;
    for (const name of Object.keys(components.schemas))
      expect(() => contractValidator({ components, $ref: `#/components/schemas/${name}` })(null)).not.toThrow();
  });

  test('can be read and tried on a page that loads nothing from elsewhere', async () => {
    const page = await harness.app.request('/docs');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBe(5);
    for (const source of sources) expect((await harness.app.request(source)).status).toBe(200);
    expect((await harness.app.request('/docs/package.json')).status).toBe(404);
    expect((await harness.app.request('/docs/..%2fpackage.json')).status).toBe(404);
  });
});
