import { Hono } from 'hono';
import Type from 'typebox';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { contract } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { RequestError } from '../problem/request-error.ts';
import type { Metrics } from '../shell/metrics.ts';

/** For whoever keeps the server running. */
export function operationsRoutes({ context: { store }, isReady }: AppDeps, metrics: Metrics) {
  return new Hono<AppEnv>()
    .get('/healthz', healthRoute, (c) => c.json({ status: 'ok' }))
    .get('/readyz', readyRoute, async (c) => {
      if (!isReady()) throw new RequestError('unavailable');
      // A database that answers this answers everything.
      await store.journal.last().catch(() => {
        throw new RequestError('unavailable');
      });
      return c.json({ status: 'ready' });
    })
    .get('/metrics', metricsRoute, async (c) => {
      c.header('Content-Type', metrics.registry.contentType);
      return c.body(await metrics.registry.metrics());
    });
}

const Status = contract(
  Type.Object({ status: Type.String() }, { additionalProperties: false, $id: 'urn:plumbline:api:status' }),
);

const healthRoute = route({
  operationId: 'health',
  tag: 'operations',
  summary: 'Whether the process answers',
  answers: { 200: { description: 'It does', body: Status } },
  signedIn: false,
});

const readyRoute = route({
  operationId: 'ready',
  tag: 'operations',
  summary: 'Whether requests can be served: the database answers and no shutdown has begun',
  answers: { 200: { description: 'They can', body: Status } },
  problems: [503],
  signedIn: false,
});

const metricsRoute = route({
  operationId: 'metrics',
  tag: 'operations',
  summary: 'Figures in the text format of Prometheus',
  answers: { 200: { description: 'Figures' } },
  signedIn: false,
});
