import {
  getStudy,
  type NamedCase,
  type StudyProgress,
  studyCase,
  studyCases,
  studyPairs,
  studyResult,
} from '@plumbline/service';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { query } from '../contracts/contract.ts';
import { StudyCaseQuery, StudyExportQuery, StudyPairsQuery } from '../contracts/studies.ts';
import { has } from '../http/packed-tags.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { exportStudy } from '../study-file/export-study.ts';
import { caseQuery } from './case-query.ts';
import { studyRoutes as described } from './study-descriptions.ts';

/** What studies found, and how far they are. */
export function studyResultRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/studies/:id/result', described.result, signedIn, async (c) => {
      const { study, text } = await studyResult(context, actorOf(c), { id: c.req.param('id') });
      const headers = { ETag: `"${study.resultHash}"`, 'Cache-Control': 'private, no-cache' };
      if (has(c, headers.ETag)) return c.body(null, 304, headers);
      // Byte by byte what the hash is of.
      return c.body(text, 200, { ...headers, 'Content-Type': 'application/json; charset=UTF-8' });
    })
    .get('/studies/:id/cases', described.cases, signedIn, query(StudyCaseQuery), async (c) => {
      const asked = caseQuery(c.req.valid('query'));
      const { cases, total } = await studyCases(context, actorOf(c), { id: c.req.param('id'), query: asked });
      return c.json({ items: cases.map(shownCase), total, offset: asked.offset });
    })
    .get('/studies/:id/cases/:assessmentId', described.case, signedIn, async (c) => {
      const { id, assessmentId } = c.req.param();
      const { found, project, isCurrent, items, attribution } = await studyCase(context, actorOf(c), {
        id,
        assessmentId,
      });
      const parts = attribution?.parts.map(({ change, ...part }) => ({
        ...part,
        change: change === null ? null : { ...change, keys: [...change.keys] },
      }));
      return c.json({ ...shownCase({ ...found, project }), isCurrent, items: [...items], parts: parts ?? null });
    })
    .get('/studies/:id/pairs', described.pairs, signedIn, query(StudyPairsQuery), async (c) => {
      const { units = UNITS } = c.req.valid('query');
      const found = await studyPairs(context, actorOf(c), { id: c.req.param('id'), units });
      return c.json({ items: found.map(({ unit, pairs }) => ({ unit, pairs: [...pairs] })) });
    })
    .get('/studies/:id/export', described.export, signedIn, query(StudyExportQuery), (c) =>
      exportStudy(deps, c, { id: c.req.param('id'), format: c.req.valid('query').format }),
    )
    .get('/studies/:id/progress', described.progress, signedIn, async (c) => {
      const id = c.req.param('id');
      const look = async () => (await getStudy(context, actorOf(c), { id })).progress;
      // Whoever may not read it is told before anything is streamed.
      const first = await look();
      // nginx would gather the steps and hand them on together.
      c.header('X-Accel-Buffering', 'no');
      return streamSSE(c, async (stream) => {
        let isOpen = true;
        stream.onAbort(() => {
          isOpen = false;
        });
        let told = '';
        for (let progress: StudyProgress = first; isOpen; progress = await look()) {
          const data = JSON.stringify(progress);
          if (data !== told) await stream.writeSSE({ event: 'progress', data });
          told = data;
          if (ENDED.includes(progress.state)) return;
          await stream.sleep(PAUSE);
        }
      });
    });
}

/** Chunks take a tenth of a second and more: nobody sees a bar move more often. */
const PAUSE = 500;
/** So many units are told apart when nobody says how many. */
const UNITS = 7;

const ENDED: readonly StudyProgress['state'][] = ['cancelled', 'failed', 'done'];

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const shownCase = ({ assessment, from, to, department: _, ...rest }: NamedCase) => ({
  assessmentId: assessment,
  ...rest,
  baseGrade: from,
  candidateGrade: to,
});
