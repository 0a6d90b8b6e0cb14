import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { AppEnv } from '../app-deps.ts';
import { registerContracts } from '../contracts/open-api-schema.ts';

/** The OpenAPI 3.1 document of the routes that are there; made once, when somebody first asks. */
export function openApiDocument(app: Hono<AppEnv>, cookie: string): () => Promise<unknown> {
  let document: Promise<unknown> | undefined;
  return () => {
    document ??= generate(app, cookie);
    return document;
  };
}

function generate(app: Hono<AppEnv>, cookie: string): Promise<unknown> {
  registerContracts();
  return generateSpecs(app, {
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Plumbline',
        version: '1',
        description:
          '项目支出绩效自评的计分、复核与规则版本管理。数字一律为十进制字符串，未知为 null。错误为 application/problem+json，语言随 Accept-Language。\n\n' +
          'Scores self-evaluations, reviews them, and manages versions of rules. All numbers are decimal strings; unknown is null. ' +
          'Errors are application/problem+json, in the language of Accept-Language.',
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } } },
    },
  });
}
