import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { Histogram, Registry } from 'prom-client';
import type { AppEnv, Log } from '../app-deps.ts';

/** Figures of one app: a registry of its own, so that two in one process do not meet. */
export type Metrics = {
  readonly registry: Registry;
  readonly observe: (labels: { method: string; route: string; status: string }, seconds: number) => void;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  const duration = new Histogram({
    name: 'plumbline_http_request_duration_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return { registry, observe: (labels, seconds) => duration.observe(labels, seconds) };
}

/** Counts and logs a request by its route, never by its address: addresses may hold what people looked for. */
export function observe(c: Context<AppEnv>, { ms, metrics, log }: Observation): void {
  const labels = { method: c.req.method, route: routePath(c, -1), status: String(c.res.status) };
  metrics.observe(labels, ms / 1000);
  log.info({ requestId: c.get('requestId'), ...labels, ms: Math.round(ms * 100) / 100 }, 'answered');
}

type Observation = { readonly ms: number; readonly metrics: Metrics; readonly log: Log };
