import { type DraftRecord, journalEntries, type RuleSetVersionRecord, verifyJournal } from '@plumbline/storage';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Actor,
  addImpactStudy,
  approveDraft,
  createDraft,
  type DraftContent,
  discardDraft,
  publishDraft,
  publishDue,
  rejectDraft,
  requestApproval,
  restoreDraftRevision,
  retireVersion,
  rollback,
  saveDraft,
  schedulePublication,
} from '../../src/index.ts';
import { changedTests, documentText, sampleContent, sampleRuleSet } from './support/sample-rule-set.ts';
import { studied } from './support/studied.ts';
import { openWorkshop, person, stranger, targetOf } from './support/workshop.ts';

const PEOPLE = {
  editor: person('editor', 'finance', 'policyEditor'),
  approver: person('approver', 'finance', 'policyApprover'),
  both: person('both', 'finance', 'policyEditor', 'policyApprover'),
  all: person('all', 'city', 'policyEditor', 'policyApprover', 'administrator', 'auditor'),
  stranger,
};

const [first, second, third] = [sampleContent('1.0.0'), sampleContent('1.1.0', '改稿'), sampleContent('2.0.0', '再改')];
const good = [first, second, third];
const unreferenced = sampleRuleSet('3.0.0');
const CONTENTS = {
  first,
  second,
  third,
  noJson: { text: '{', tests: first.tests },
  noTests: { text: first.text, tests: '' },
  uncovered: { text: first.text, tests: changedTests(first.tests, (tests) => tests.slice(1)) },
  failing: {
    text: first.text,
    tests: changedTests(first.tests, (tests) => tests.map((test) => ({ ...test, expect: { total: '1' } }))),
  },
  unreferenced: {
    text: documentText({ ...unreferenced, rules: unreferenced.rules.map((rule) => ({ ...rule, references: [] })) }),
    tests: sampleContent('3.0.0').tests,
  },
} as const satisfies Record<string, DraftContent>;

/** Whether lint and tests pass, known by how the content was made and not by asking; the number of the version does not matter to it. */
const isGood = (content: DraftContent) => good.map(unnumbered).includes(unnumbered(content));
function unnumbered({ text, tests }: DraftContent): string {
  const [, version = ''] = /"version": "([^"]+)"/.exec(text) ?? [];
  return version === '' ? text : `${text}${tests}`.replaceAll(version, 'X');
}

/** What was seen to succeed with a draft, told from outside of the service. */
type Event =
  | { readonly kind: 'written'; readonly by: string; readonly content: DraftContent }
  | { readonly kind: 'studied'; readonly text: string }
  | { readonly kind: 'approved' | 'rejected'; readonly by: string };

const namesOf = <T extends object>(named: T) => Object.keys(named) as (keyof T)[];

const STEPS = [
  'save',
  'restore',
  'request',
  'approve',
  'reject',
  'discard',
  'study',
  'publish',
  'schedule',
  'due',
  'roll back',
  'retire',
  'onward',
] as const;
const step = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('onward' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...STEPS) },
  ),
  by: fc.constantFrom(...namesOf(PEOPLE)),
  draft: fc.nat(2),
  content: fc.oneof(fc.constantFrom('first', 'second', 'third'), fc.constantFrom(...namesOf(CONTENTS))),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type World = {
  readonly context: Awaited<ReturnType<typeof openWorkshop>>;
  readonly events: Map<string, Event[]>;
  readonly published: Map<string, RuleSetVersionRecord>;
  tally: { published: number; refused: number };
};

async function openWorld(): Promise<World> {
  const context = await openWorkshop();
  const world: World = { context, events: new Map(), published: new Map(), tally: { published: 0, refused: 0 } };
  for (const content of good) {
    const draft = await createDraft(context, PEOPLE.editor, {
      organisationId: 'finance',
      ruleSetId: 'sample',
      begin: { kind: 'text', ...content },
    });
    world.events.set(draft.id, [{ kind: 'written', by: 'editor', content }]);
  }
  return world;
}

/** Takes a step and writes down what came of it. Nothing but the refusals a use case may give is let pass. */
async function take(world: World, { kind, by, draft: at, content }: Step): Promise<void> {
  const id = [...world.events.keys()].at(-1 - at) ?? '';
  const draft = await world.context.store.drafts.find(id);
  if (!draft) throw new Error(`no draft ${id}`);
  try {
    await act(world, kind === 'onward' ? ONWARD[draft.state] : kind, PEOPLE[by], draft, CONTENTS[content]);
  } catch (error) {
    const { code } = error as { code?: string };
    if (!['not-allowed', 'not-found', 'wrong-state', 'gates-shut', 'invalid-input'].includes(code ?? '')) throw error;
    world.tally.refused++;
  }
}

const ONWARD = {
  draft: 'study and request',
  inReview: 'approve',
  approved: 'publish',
  published: 'roll back',
  discarded: 'roll back',
} as const;

async function act(
  world: World,
  kind: Exclude<Step['kind'], 'onward'> | 'study and request',
  by: Actor,
  draft: DraftRecord,
  content: DraftContent,
): Promise<void> {
  const { context, events } = world;
  const target = targetOf(draft);
  const note = (event: Event) => events.get(draft.id)?.push(event);
  const written = (after: DraftRecord) => {
    if (after.text !== draft.text || after.tests !== draft.tests)
      note({ kind: 'written', by: by.userId, content: { text: after.text, tests: after.tests } });
  };
  const study = async () => {
    await addImpactStudy(context, by, { draftId: draft.id, studyId: await studied(context, draft, by) });
    note({ kind: 'studied', text: draft.text });
  };
  const oldest = { ruleSetId: 'sample', version: [...world.published.values()][0]?.version ?? '1.0.0' };
  const ACTS: Readonly<Record<typeof kind, () => Promise<unknown>>> = {
    save: async () => written(await saveDraft(context, by, { ...target, ...content })),
    restore: async () => written(await restoreDraftRevision(context, by, { ...target, revision: 1 })),
    request: () => requestApproval(context, by, { ...target, summary: 'For a reason' }),
    approve: async () => {
      await approveDraft(context, by, { ...target, comment: null });
      note({ kind: 'approved', by: by.userId });
    },
    reject: async () => {
      await rejectDraft(context, by, { ...target, comment: 'No' });
      note({ kind: 'rejected', by: by.userId });
    },
    discard: () => discardDraft(context, by, target),
    study,
    publish: async () => judgePublication(world, draft, await publishDraft(context, by, target)),
    // The clock goes on by a second whenever somebody looks at it.
    schedule: () => schedulePublication(context, by, { ...target, at: '2026-03-01T00:30:00Z' }),
    due: async () => {
      world.context.passTime();
      for (const version of (await publishDue(context)).published) {
        const made = await context.store.drafts.find(version.draftId ?? '');
        if (!made) throw new Error('published without a draft');
        judgePublication(world, made, version);
      }
    },
    'roll back': async () => {
      const { draft: made } = await rollback(context, by, oldest);
      events.set(made.id, [{ kind: 'written', by: by.userId, content: { text: made.text, tests: made.tests } }]);
    },
    retire: async () => {
      await retireVersion(context, by, oldest);
      const was = world.published.get(oldest.version);
      const is = await context.store.versions.find('sample', oldest.version);
      expect(is).toEqual({ ...was, state: 'retired', retiredAt: is?.retiredAt });
      if (is) world.published.set(oldest.version, is);
    },
    'study and request': async () => {
      await study();
      await requestApproval(context, by, { ...target, summary: 'For a reason' });
    },
  };
  await ACTS[kind]();
}

/** Holds what was published against what was seen to happen before. */
function judgePublication(world: World, draft: DraftRecord, version: RuleSetVersionRecord): void {
  const events = world.events.get(draft.id) ?? [];
  const lastWritten = events.findLastIndex(({ kind }) => kind === 'written');
  const written = events[lastWritten];
  const verdicts = events.slice(lastWritten + 1).flatMap((event) => ('by' in event ? [event] : []));
  const authors = events.flatMap((event) => (event.kind === 'written' ? [event.by] : []));
  if (written?.kind !== 'written') throw new Error('nothing was written');
  expect(version).toMatchObject({ document: written.content.text, tests: written.content.tests });
  expect(isGood(written.content)).toBe(true);
  expect(verdicts.at(-1)?.kind).toBe('approved');
  expect(authors).not.toContain(verdicts.at(-1)?.by);
  expect(events).toContainEqual({ kind: 'studied', text: version.document });
  expect(world.published.has(version.version)).toBe(false);
  world.published.set(version.version, version);
  world.tally.published++;
}

it('no sequence of steps by anybody publishes what is not approved by another, tested and studied, or changes what is published', async () => {
  const tally = { published: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const world = await openWorld();
      for (const one of steps) {
        await take(world, one);
        for (const version of world.published.values())
          expect(await world.context.store.versions.find('sample', version.version)).toEqual(version);
      }
      expect(await world.context.store.versions.list('sample')).toHaveLength(world.published.size);
      expect(await verifyJournal(journalEntries(world.context.store.journal))).toMatchObject({ ok: true });
      await world.context.store.close();
      tally.published += world.tally.published;
      tally.refused += world.tally.refused;
    }),
    { numRuns: 60 },
  );
  // The property says nothing where nothing is ever published or refused.
  expect(tally.published).toBeGreaterThan(20);
  expect(tally.refused).toBeGreaterThan(200);
});
