import { storageTroubleBehind } from '@plumbline/storage';
import { Hono } from 'hono';
import Type from 'typebox';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { contract } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { RequestError } from '../problem/request-error.ts';
import type { Metrics } from '../shell/metrics.ts';

/** For whoever keeps the server running. */
export function operationsRoutes(deps: AppDeps, metrics: Metrics) {
  const canKeep = onceIn(LOOK_MILLISECONDS, () => mustKeep(deps));
  return new Hono<AppEnv>()
    .get('/healthz', healthRoute, (c) => c.json({ status: 'ok' }))
    .get('/readyz', readyRoute, async (c) => {
      if (!deps.isReady()) throw new RequestError('unavailable');
      await canKeep().catch((error: unknown) => {
        throw storageTroubleBehind(error) ?? new RequestError('unavailable');
      });
      return c.json({ status: 'ready' });
    })
    .get('/metrics', metricsRoute, async (c) => {
      c.header('Content-Type', metrics.registry.contentType);
      return c.body(await metrics.registry.metrics());
    });
}

/** Anybody may ask, as often as they like, and each look writes to the disk. */
const LOOK_MILLISECONDS = 1000;

/** Throws where nothing could be kept now. A database that takes this takes everything; it leaves nothing behind. */
async function mustKeep({ context: { store, newId, now }, checkFiles }: AppDeps): Promise<void> {
  const probe = { userId: 'readiness', key: newId() };
  await store.transaction(async ({ idempotency }) => {
    await idempotency.reserve({ ...probe, requestHash: '', at: now() });
    await idempotency.release(probe);
  });
  await checkFiles?.();
}

/** The same, at most once in so many milliseconds: whoever asks meanwhile is told what was found. */
function onceIn(milliseconds: number, look: () => Promise<void>): () => Promise<void> {
  let found: Promise<void> | null = null;
  let until = Number.POSITIVE_INFINITY;
  return () => {
    if (found !== null && performance.now() < until) return found;
    until = Number.POSITIVE_INFINITY;
    const over = () => {
      until = performance.now() + milliseconds;
    };
    found = look();
    found.then(over, over);
    return found;
  };
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
  summary: 'Whether requests can be served: the database answers, there is room to write, and no shutdown has begun',
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
