import { archiveForms } from '@plumbline/samples';
import type { AssessmentFigures, AssessmentRecord, AssessmentState, Store } from '@plumbline/storage';

export type Listed = { readonly organisationIds: readonly string[]; readonly years: readonly number[] };

/** Units of a city, each with some forms a year. */
const UNITS = 400;
/** So many different forms are made: a list does not look into them. */
const DIFFERENT = 2000;
/** So many a transaction: a commit waits for the disk. */
const AT_ONCE = 2000;
const STATES: readonly AssessmentState[] = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'accepted',
  'accepted',
  'rechecked',
];
const CODES = ['review/total-differs', 'review/cell-empty', 'review/points-kept-unexplained', 'review/overshoot-far'];
/** One form in so many has it: what is looked for and hardly there is the dearest. */
const RARE = 5000;
export const RARE_CODE = 'review/filed-twice';

/** Fills an empty store with assessments in a tree of units, figures included. */
export async function fillWithListed(store: Store, count: number): Promise<Listed> {
  const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
  await store.organisations.insert({ id: 'city', parentId: null, name: '市财政局', code: null, createdAt: at });
  const organisationIds = Array.from({ length: UNITS }, (_, index) => `unit-${String(index).padStart(32, '0')}`);
  for (const id of organisationIds)
    await store.organisations.insert({ id, parentId: 'city', name: id, code: null, createdAt: at });
  const forms = [...archiveForms({ seed: 11, forms: Math.min(count, DIFFERENT) })];
  const years = new Set<number>();
  for (let begun = 0; begun < count; begun += AT_ONCE)
    await store.transaction(async ({ assessments }) => {
      for (let index = begun; index < Math.min(count, begun + AT_ONCE); index++) {
        const form = forms[index % forms.length];
        if (form === undefined) throw new Error('There are no forms');
        const record = recordOf(index, form, organisationIds[(index * 7) % UNITS] ?? '');
        years.add(record.fiscalYear);
        const { id, revision, state, form: text, createdBy, createdAt } = record;
        const saved = { savedBy: createdBy, savedAt: createdAt, reason: null, changes: [] };
        await assessments.insert(record, { assessmentId: id, revision, state, form: text, ...saved });
        await assessments.keepFigures(id, figuresAt(index));
      }
    });
  return { organisationIds: ['city', ...organisationIds], years: [...years].sort() };
}

type Form = ReturnType<typeof archiveForms> extends Generator<infer F> ? F : never;

function recordOf(index: number, form: Form, organisationId: string): AssessmentRecord {
  const at = new Date(Date.UTC(form.fiscalYear + 1, 2, 1) + ((index * 7919) % 5_000_000) * 1000).toISOString();
  return {
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    organisationId,
    fiscalYear: form.fiscalYear,
    projectName: index % RARE === 0 ? `${form.project.name}（难得一见）` : form.project.name,
    state: STATES[(index * 31) % STATES.length] ?? 'draft',
    revision: 1,
    form: JSON.stringify(form),
    officialScorecardId: null,
    isDemo: false,
    createdBy: 'bench',
    createdAt: at,
    updatedBy: 'bench',
    updatedAt: at,
  };
}

/** Totals that are spread, half of them declared otherwise, and findings of which some are everywhere and one is nearly nowhere. */
function figuresAt(index: number): AssessmentFigures {
  const totalCents = 4000 + ((index * 7907) % 6001);
  const differenceCents = index % 2 === 0 ? 0 : ((index * 13) % 3000) - 1000;
  const declaredCents = totalCents + differenceCents;
  const codes = CODES.filter((_, at) => (index >> at) % 2 === 0);
  const findingCodes = (index % RARE === 0 ? [...codes, RARE_CODE] : codes).sort();
  return {
    declaredTotal: points(declaredCents),
    total: points(totalCents),
    rating: totalCents >= 9000 ? 'excellent' : totalCents >= 8000 ? 'good' : totalCents >= 6000 ? 'fair' : 'poor',
    difference: points(differenceCents),
    declaredCents,
    totalCents,
    differenceCents,
    findingCount: findingCodes.length,
    findingCodes,
  };
}

const points = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
