import type { AssessmentState } from '@plumbline/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  type AssessmentAction,
  acceptAssessment,
  attachEvidence,
  giveReviewerScores,
  liftOverride,
  overrideScore,
  pinScorecard,
  recheckAssessment,
  removeEvidence,
  restoreAssessmentRevision,
  returnAssessment,
  type ServiceContext,
  saveAssessment,
  scoreAssessment,
  submitAssessment,
} from '../../src/index.ts';
import {
  auditor,
  begin,
  clerk,
  colleague,
  DISCRETION,
  evaluator,
  exampleForm,
  filingReviewer,
  openWorld,
  outcomeOf,
  PDF,
  reviewer,
  SHANGHAI,
  stranger,
} from './support/world.ts';

let context: ServiceContext;
beforeAll(async () => {
  context = await openWorld();
});

/** An assessment of two people's making, with something for every action to be about. */
type Subject = {
  readonly id: string;
  readonly basedOn: number;
  readonly scorecardId: string;
  readonly evidenceId: string;
  readonly overrideId: string;
};

const renamed = { ...exampleForm, project: { ...exampleForm.project, name: '改过的项目' } };

async function drafted(): Promise<Subject> {
  const { id } = await begin(context);
  const { revision } = await saveAssessment(context, filingReviewer, { id, basedOn: 1, form: renamed });
  const { record } = await scoreAssessment(context, evaluator, { id, rules: SHANGHAI });
  const evidence = await attachEvidence(context, evaluator, { id, name: 'receipt.pdf', bytes: PDF });
  return { id, basedOn: revision, scorecardId: record.id, evidenceId: evidence.id, overrideId: 'none yet' };
}

const REACH: Readonly<Record<AssessmentState, () => Promise<Subject>>> = {
  draft: drafted,
  submitted: async () => {
    const subject = await drafted();
    const { revision } = await submitAssessment(context, evaluator, { ...subject, rules: null });
    const points = { scorecardId: subject.scorecardId, indicatorIndex: 0, score: '7', reason: 'Counted again' };
    const { id: overrideId } = await overrideScore(context, reviewer, { id: subject.id, ...points });
    return { ...subject, basedOn: revision, overrideId };
  },
  returned: async () => {
    const subject = await REACH.submitted();
    const { revision } = await returnAssessment(context, reviewer, { ...subject, reason: 'A row is missing' });
    return { ...subject, basedOn: revision };
  },
  accepted: async () => {
    const subject = await REACH.submitted();
    const { revision } = await acceptAssessment(context, reviewer, { ...subject, scorecardId: null });
    return { ...subject, basedOn: revision };
  },
  rechecked: async () => {
    const subject = await REACH.accepted();
    const { revision } = await recheckAssessment(context, reviewer, { ...subject, reason: null });
    return { ...subject, basedOn: revision };
  },
};
const STATES = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'rechecked',
] as const satisfies readonly AssessmentState[];

const ACTIONS: Readonly<Record<AssessmentAction, (subject: Subject, actor: Actor) => Promise<unknown>>> = {
  save: (subject, actor) => saveAssessment(context, actor, { ...subject, form: exampleForm }),
  restore: (subject, actor) => restoreAssessmentRevision(context, actor, { ...subject, revision: 1 }),
  submit: (subject, actor) => submitAssessment(context, actor, { ...subject, rules: null }),
  return: (subject, actor) => returnAssessment(context, actor, { ...subject, reason: 'A row is missing' }),
  accept: (subject, actor) => acceptAssessment(context, actor, { ...subject, scorecardId: null }),
  recheck: (subject, actor) => recheckAssessment(context, actor, { ...subject, reason: 'As filed' }),
  pinScorecard: (subject, actor) => pinScorecard(context, actor, { ...subject, reason: 'The right version' }),
  overrideScore: ({ id, scorecardId }, actor) =>
    overrideScore(context, actor, { id, scorecardId, indicatorIndex: 1, score: '1', reason: 'Seen on site' }),
  liftOverride: (subject, actor) => liftOverride(context, actor, subject),
  giveScores: (subject, actor) =>
    giveReviewerScores(context, actor, { ...subject, scores: [{ indicatorIndex: 0, score: '1', note: '' }] }),
  score: ({ id }, actor) => scoreAssessment(context, actor, { id, rules: DISCRETION }),
  attachEvidence: ({ id }, actor) => attachEvidence(context, actor, { id, name: 'list.pdf', bytes: PDF }),
  removeEvidence: (subject, actor) => removeEvidence(context, actor, subject),
};

const WRONG = 'wrong-state';
const open = { draft: 'draft', submitted: WRONG, returned: 'returned', accepted: WRONG, rechecked: WRONG };
const filed = { draft: WRONG, submitted: 'submitted', returned: WRONG, accepted: 'accepted', rechecked: 'rechecked' };
const none = { draft: WRONG, submitted: WRONG, returned: WRONG, accepted: WRONG, rechecked: WRONG };

/** The state that somebody with the right to an action leads an assessment to, or how it is refused. */
const LEADS_TO: Readonly<Record<AssessmentAction, Readonly<Record<AssessmentState, string>>>> = {
  save: open,
  restore: open,
  submit: { ...none, draft: 'submitted', returned: 'submitted' },
  return: { ...none, submitted: 'returned' },
  accept: { ...none, submitted: 'accepted' },
  recheck: { ...none, accepted: 'rechecked' },
  pinScorecard: { ...none, accepted: 'accepted', rechecked: 'rechecked' },
  overrideScore: filed,
  liftOverride: filed,
  giveScores: filed,
  score: { draft: 'draft', submitted: 'submitted', returned: 'returned', accepted: 'accepted', rechecked: 'rechecked' },
  attachEvidence: open,
  removeEvidence: open,
};

const MAY = 'may';
const NO_ROLE = 'not-allowed role';
const OWN = 'not-allowed own-form';
const UNKNOWN = 'not-found';

const ACTORS = { evaluator, colleague, reviewer, filingReviewer, auditor, clerk, stranger };
type Who = keyof typeof ACTORS;

const others = { auditor: NO_ROLE, clerk: UNKNOWN, stranger: UNKNOWN };
const filling = { ...others, evaluator: MAY, colleague: MAY, filingReviewer: MAY, reviewer: NO_ROLE };
const deciding = { ...others, evaluator: NO_ROLE, colleague: NO_ROLE, filingReviewer: OWN, reviewer: MAY };

/** Who has the right to an action. */
const RIGHTS: Readonly<Record<AssessmentAction, Readonly<Record<Who, string>>>> = {
  save: filling,
  restore: filling,
  submit: filling,
  return: deciding,
  accept: deciding,
  recheck: deciding,
  pinScorecard: deciding,
  overrideScore: deciding,
  liftOverride: deciding,
  giveScores: deciding,
  score: { ...filling, reviewer: MAY },
  attachEvidence: filling,
  removeEvidence: filling,
};

const names = Object.keys(ACTIONS) as AssessmentAction[];
const people = Object.keys(ACTORS) as Who[];

describe.each(names)('%s', (action) => {
  it.each(STATES.flatMap((state) => people.map((who) => [state, who] as const)))(
    'of an assessment that is %s, by %s, ends as the table says',
    async (state, who) => {
      const subject = await REACH[state]();
      const before = await context.store.assessments.find(subject.id);
      const entries = (await context.store.journal.last())?.sequence;
      const outcome = await outcomeOf(ACTIONS[action](subject, ACTORS[who]));
      const after = await context.store.assessments.find(subject.id);
      const right = RIGHTS[action][who];
      const expected = right === MAY ? LEADS_TO[action][state] : right;
      expect(outcome === 'done' ? after?.state : outcome).toBe(expected);
      if (outcome === 'done') return;
      expect(after).toEqual(before);
      expect((await context.store.journal.last())?.sequence).toBe(entries);
    },
  );
});
