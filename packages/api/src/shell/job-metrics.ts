import { setTimeout } from 'node:timers/promises';
import type { StudyContext } from '@plumbline/service';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

type JobEngine = StudyContext['jobs'];
type Workload = Awaited<ReturnType<JobEngine['workload']>>;

/** Figures of the work that goes on in chunks, whoever does it: how much there is, how long chunks take, what becomes of runs. */
export function measureJobs(jobs: JobEngine, registry: Registry): void {
  const registers = [registry];
  for (const [key, name, help] of GAUGES)
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set((await workloadOf(jobs))?.[key] ?? Number.NaN);
      },
    });
  const chunks = new Histogram({
    name: 'plumbline_job_chunk_seconds',
    help: 'Time of a chunk from its loading to its storing',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const ended = new Counter({
    name: 'plumbline_job_runs_ended_total',
    help: 'Runs that ended, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  });
  jobs.onChunk(({ seconds }) => {
    if (seconds !== null) chunks.observe(seconds);
  });
  jobs.onDone(() => ended.inc({ outcome: 'done' }));
  jobs.onFailed(() => ended.inc({ outcome: 'failed' }));
}

const GAUGES: readonly (readonly [keyof Workload, name: string, help: string])[] = [
  ['runs', 'plumbline_job_runs', 'Runs that wait for chunks'],
  ['waiting', 'plumbline_job_chunks_waiting', 'Chunks that nobody has begun; not a number while the queue is away'],
  ['active', 'plumbline_job_chunks_active', 'Chunks that somebody is at; not a number while the queue is away'],
];

/** What there is to do; null where the queue does not say so in as long as whoever reads figures waits for one. */
const workloadOf = (jobs: JobEngine): Promise<Workload | null> =>
  Promise.race([jobs.workload().catch(() => null), setTimeout(2000, null, { ref: false })]);
