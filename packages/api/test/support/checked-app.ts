import { contractValidator } from '@plumbline/core';
import type { Hono } from 'hono';

type Schema = Readonly<Record<string, unknown>>;
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};
type Operation = {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
};

export type CheckedApp = {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
};

/** The same for every app of a test file; compiling what it says costs more than most tests. */
let document: Promise<Document> | undefined;
const validators = new Map<string, (value: unknown) => unknown[]>();

/** The app, with every answer held to what the OpenAPI document says of it: a test that asks for something tests that too. */
export function checkedApp(app: Hono<never>): CheckedApp {
  const read = async () => (await (await app.request('/openapi.json')).json()) as Document;
  return {
    routes: app.routes,
    request: async (path, init) => {
      const response = await app.request(path, init);
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      if (!type.endsWith('json')) return response;
      document ??= read();
      const { paths, components } = await document;
      const found = operationOf(paths, new URL(path, 'http://localhost').pathname, init?.method ?? 'GET');
      if (found === null) return response;
      const where = `${found.name} ${response.status} ${type}`;
      const schema = found.operation.responses[response.status]?.content?.[type]?.schema;
      if (schema === undefined) throw new Error(`${where} is not in the OpenAPI document: ${await response.text()}`);
      const validate = validators.get(where) ?? contractValidator({ ...schema, components });
      validators.set(where, validate);
      const faults = validate(await response.clone().json());
      if (faults.length > 0) throw new Error(`${where} is not as described: ${JSON.stringify(faults.slice(0, 5))}`);
      return response;
    },
  };
}

/** Paths without parameters go before those with some. */
function operationOf(paths: Document['paths'], path: string, method: string) {
  const fitting = Object.keys(paths)
    .filter((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => a.split('{').length - b.split('{').length);
  for (const pattern of fitting) {
    const operation = paths[pattern]?.[method.toLowerCase()];
    if (operation) return { name: `${method} ${pattern}`, operation };
  }
  return null;
}
