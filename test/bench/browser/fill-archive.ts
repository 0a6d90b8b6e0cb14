// `fill-archive.ts FOLDER FORMS`: a data folder with the demonstration and accepted forms of its organisations, FORMS in all. Prints a line of JSON: for
// whom the pages can be opened, and what filling took. A process of its own, for it runs the sources as they are; the server that is measured is a built one.
import { parseArgs } from 'node:util';
import { archiveForms } from '@plumbline/samples';
import { readConfig, startServer } from '@plumbline/server';
import { type AssessmentFigures, type AssessmentRecord, openStore, type Store } from '@plumbline/storage';

export type Filled = {
  readonly username: string;
  readonly password: string;
  readonly inserted: number;
  readonly seconds: number;
};

/** So many forms a transaction: a commit waits for the disk. */
const AT_ONCE = 2000;
const WHO = 'demo-editor';

/** What lists say of a form that nothing is to be said about. */
const UNREMARKABLE = {
  declaredTotal: null,
  total: null,
  rating: null,
  difference: null,
  declaredCents: null,
  totalCents: null,
  differenceCents: null,
  findingCount: 0,
  findingCodes: [],
} satisfies AssessmentFigures;

const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '', wanted = ''] = positionals;
const password = await startWithDemonstration(folder);
const store = await openStore(`sqlite:${folder}/plumbline.db`);
const started = performance.now();
const inserted = await fill(store, Number(wanted));
await store.close();
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ username: WHO, password, inserted, seconds } satisfies Filled));

async function startWithDemonstration(data: string): Promise<string> {
  const reading = readConfig({ PLUMBLINE_DATA: data, PLUMBLINE_PORT: '0', PLUMBLINE_DEMO: 'true' });
  if (!reading.ok) throw new Error('The configuration is wrong');
  const server = await startServer(reading.config, { info: () => {}, warn: console.warn, error: console.error });
  await server.stop();
  const person = server.demonstration?.people.find(({ username }) => username === WHO);
  if (!person) throw new Error(`The demonstration has nobody called ${WHO}`);
  return person.oneTimePassword;
}

/** Fills up to so many accepted forms; returns how many were missing. */
async function fill(into: Store, forms: number): Promise<number> {
  const organisations = (await into.organisations.all()).filter(({ parentId }) => parentId !== null);
  const there = await into.assessments.tally({
    organisationIds: organisations.map(({ id }) => id),
    states: ['accepted', 'rechecked'],
  });
  const missing = Math.max(
    0,
    there.reduce((left, { count }) => left - count, forms),
  );
  const made = archiveForms({ seed: 7, forms: missing })[Symbol.iterator]();
  for (let at = 0; at < missing; at += AT_ONCE) {
    await into.transaction(async ({ assessments }) => {
      for (let index = at; index < Math.min(missing, at + AT_ONCE); index++) {
        const record = acceptedRecord(index, made.next().value, organisations[index % organisations.length]?.id ?? '');
        await assessments.insert(record, {
          assessmentId: record.id,
          revision: 1,
          state: record.state,
          form: record.form,
          changes: [],
          reason: null,
          savedBy: record.createdBy,
          savedAt: record.createdAt,
        });
        // Lists know what they say of forms that were accepted long ago; otherwise the server works that out while somebody types.
        await assessments.keepFigures(record.id, UNREMARKABLE);
      }
    });
  }
  return missing;
}

type Form = ReturnType<typeof archiveForms> extends Generator<infer F> ? F : never;

function acceptedRecord(index: number, form: Form, organisationId: string): AssessmentRecord {
  const at = new Date(Date.UTC(form.fiscalYear + 1, 2, 1) + index * 1000).toISOString();
  return {
    id: `0190a000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
    organisationId,
    fiscalYear: form.fiscalYear,
    projectName: form.project.name,
    state: 'accepted',
    revision: 1,
    form: JSON.stringify(form),
    officialScorecardId: null,
    isDemo: true,
    createdBy: 'bench',
    createdAt: at,
    updatedBy: 'bench',
    updatedAt: at,
  };
}
