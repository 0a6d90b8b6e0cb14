import type { DraftRecord } from '@plumbline/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addImpactStudy,
  approveDraft,
  createDraft,
  type DraftContent,
  GATES,
  type GateName,
  GatesShutError,
  gatesOf,
  getVersion,
  publishDraft,
  type ServiceContext,
  saveDraft,
} from '../../src/index.ts';
import { changedTests, documentText, sampleContent, sampleRuleSet } from './support/sample-rule-set.ts';
import { studied } from './support/studied.ts';
import {
  approve,
  approver,
  begin,
  editor,
  openWorkshop,
  person,
  publish,
  study,
  submit,
  targetOf,
} from './support/workshop.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorkshop();
});

const gates = async ({ id }: DraftRecord) => (await gatesOf(context, editor, { draftId: id })).gates;
const shut = async (draft: DraftRecord) => (await gates(draft)).filter(({ open }) => !open).map(({ name }) => name);
const missing = async (draft: DraftRecord, name: GateName) =>
  (await gates(draft)).find((gate) => gate.name === name)?.missing;
/** Studied and approved, with no regard to what else is missing. */
const waved = async (content: DraftContent) => {
  const draft = await begin(context, content);
  await study(context, draft);
  return approve(context, await submit(context, draft));
};

describe('gates', () => {
  it('are all open for a draft that is linted, newer, tested, covered, studied and approved', async () => {
    const draft = await waved(sampleContent());
    expect(await gates(draft)).toEqual(GATES.map((name) => ({ name, open: true, missing: [] })));
  });

  it('are all shut for an empty draft, each with its reason', async () => {
    const draft = await begin(context, { text: '', tests: '' });
    expect(draft.hash).toBeNull();
    expect(await shut(draft)).toEqual(GATES);
    expect(await missing(draft, 'lint')).toMatchObject([{ kind: 'fault', diagnostic: { code: 'document/syntax' } }]);
    expect(await missing(draft, 'tests')).toEqual([{ kind: 'no-rule-set' }]);
    expect(await missing(draft, 'approval')).toEqual([{ kind: 'no-approval' }]);
  });

  it('name every lint error', async () => {
    const { rules, ...rest } = sampleRuleSet();
    const text = documentText({ ...rest, rules: rules.map((rule) => ({ ...rule, references: [] })) });
    const draft = await begin(context, { ...sampleContent(), text });
    const found = await missing(draft, 'lint');
    expect(found).toHaveLength(rules.length);
    expect(found).toMatchObject(rules.map(() => ({ diagnostic: { code: 'rule-set/missing-reference' } })));
  });

  it('name the first faults of a text that is another document altogether, and no more', async () => {
    const text = `{"rules": [${'1, '.repeat(20_000)}1]}`;
    const found = await missing(await begin(context, { text, tests: '' }), 'lint');
    expect(found).toHaveLength(200);
    expect(found?.[0]).toMatchObject({ kind: 'fault', diagnostic: { position: { line: 1 } } });
  });

  it('are shut for the tests by a figure that is not as expected, and say which', async () => {
    const { text, tests } = sampleContent();
    const wrong = changedTests(tests, ([first, ...others]) =>
      first ? [{ ...first, expect: { total: '99' } }, ...others] : [],
    );
    const draft = await waved({ text, tests: wrong });
    expect(await shut(draft)).toEqual(['tests']);
    expect(await missing(draft, 'tests')).toEqual([
      {
        kind: 'failed-test',
        test: {
          name: 'A met target keeps all its points',
          failures: [{ at: 'total', expected: '"99"', found: '"100"' }],
        },
      },
    ]);
  });

  it('are shut for the tests where there are none, where they cannot be read and where they are of another version', async () => {
    const { text, tests } = sampleContent();
    const none = await begin(context, { text, tests: ' \n' });
    expect(await missing(none, 'tests')).toEqual([{ kind: 'no-tests' }]);
    expect(await missing(none, 'coverage')).toHaveLength(5);
    const broken = await begin(context, { text, tests: '- name: [' });
    expect(await missing(broken, 'tests')).toMatchObject([
      { kind: 'fault', diagnostic: { code: 'document/syntax', position: { line: 1 } } },
    ]);
    const stray = await begin(context, { text, tests: tests.replaceAll('sample@1.0.0', 'sample@0.9.0') });
    expect(await missing(stray, 'tests')).toEqual([
      { kind: 'stray-test', name: 'A met target keeps all its points' },
      { kind: 'stray-test', name: 'A missed target loses all its points' },
    ]);
  });

  it('are shut for the coverage by a branch no test takes, and name it', async () => {
    const { text, tests } = sampleContent();
    const draft = await waved({ text, tests: changedTests(tests, (all) => all.slice(0, 1)) });
    expect(await shut(draft)).toEqual(['coverage']);
    expect(await missing(draft, 'coverage')).toEqual([
      { kind: 'branch', branch: { rule: 'other', branch: 'zero' } },
      { kind: 'branch', branch: { rule: null, branch: 'grade:fail' } },
    ]);
  });

  it('are shut again for the impact by an edit of the document, and open again when it is taken back', async () => {
    const first = await begin(context);
    await study(context, first);
    expect(await shut(first)).toEqual(['approval']);
    const edited = await saveDraft(context, editor, { ...targetOf(first), ...sampleContent('1.0.0', '改稿') });
    expect(await missing(edited, 'impact')).toEqual([{ kind: 'no-study' }]);
    const back = await saveDraft(context, editor, { ...targetOf(edited), ...sampleContent() });
    expect(await missing(back, 'impact')).toEqual([]);
  });

  it('stay open for the impact when spacing or tests change, since no score can', async () => {
    const first = await begin(context);
    await study(context, first);
    const { text, tests } = sampleContent();
    const draft = await saveDraft(context, editor, {
      ...targetOf(first),
      text: JSON.stringify(JSON.parse(text)),
      tests: `# checked\n${tests}`,
    });
    expect(draft.hash).toBe(first.hash);
    expect(await missing(draft, 'impact')).toEqual([]);
  });

  it('refuse a study of a document that was edited meanwhile', async () => {
    const first = await begin(context);
    const studyId = await studied(context, first, editor);
    await saveDraft(context, editor, { ...targetOf(first), ...sampleContent('1.0.0', '改稿') });
    const late = addImpactStudy(context, editor, { draftId: first.id, studyId });
    await expect(late).rejects.toMatchObject({ code: 'not-allowed', reason: 'other-document' });
  });

  it('are shut for the version by a number that is not above the newest, and by the name of another rule set', async () => {
    await publish(context, await begin(context, sampleContent('1.10.0')));
    for (const version of ['1.10.0', '1.9.9', '1.10.0-rc.1']) {
      const draft = await begin(context, sampleContent(version));
      expect(await missing(draft, 'version')).toEqual([{ kind: 'not-newer', version, newest: '1.10.0' }]);
    }
    expect(await missing(await begin(context, sampleContent('1.11.0')), 'version')).toEqual([]);
    const other = await begin(context, sampleContent('2.0.0', '样例', 'another'));
    expect(await missing(other, 'version')).toMatchObject([{ kind: 'fault', diagnostic: { path: '/id' } }]);
  });

  it('count retired versions when they ask for a newer one', async () => {
    await publish(context, await begin(context, sampleContent('1.0.0')));
    await context.store.versions.retire('sample', '1.0.0', context.now());
    expect(await missing(await begin(context), 'version')).toHaveLength(1);
  });

  it('are shut for whoever began a rule set of the same name and comes second', async () => {
    const rival = person('rival', 'health', 'policyEditor', 'policyApprover');
    const first = await begin(context);
    const second = await createDraft(context, rival, {
      organisationId: 'health',
      ruleSetId: 'sample',
      begin: { kind: 'text', ...sampleContent('9.0.0') },
    });
    await publish(context, first);
    const view = await gatesOf(context, rival, { draftId: second.id });
    expect(view.gates.find(({ name }) => name === 'version')?.missing).toEqual([{ kind: 'other-owner' }]);
  });
});

describe('publication', () => {
  it('is refused with the name of every gate that is shut', async () => {
    const draft = await begin(context, { ...sampleContent(), tests: '' });
    const refused = publishDraft(context, approver, targetOf(draft));
    await expect(refused).rejects.toThrow(new GatesShutError(['tests', 'coverage', 'impact', 'approval']));
    await expect(refused).rejects.toMatchObject({ missing: ['tests', 'coverage', 'impact', 'approval'] });
  });

  it('keeps the text and the tests exactly as they were approved, but for a byte order mark', async () => {
    const content = { text: `\n${sampleContent().text}\n`, tests: `# by hand\n${sampleContent().tests}` };
    const draft = await begin(context, { ...content, text: `\ufeff${content.text}` });
    const version = await publish(context, draft);
    expect(await getVersion(context, editor, { ruleSetId: 'sample', version: '1.0.0' })).toEqual(version);
    expect(version).toEqual({
      ruleSetId: 'sample',
      version: '1.0.0',
      hash: draft.hash,
      document: content.text,
      tests: content.tests,
      state: 'published',
      fromYear: 2020,
      untilYear: null,
      publishedAt: version.publishedAt,
      publishedBy: 'approver',
      draftId: draft.id,
      retiredAt: null,
    });
  });

  it('lets an author publish what somebody else approved, and nobody approve what they had a hand in', async () => {
    const both = person('both', 'finance', 'policyEditor', 'policyApprover');
    const first = await begin(context);
    const edited = await saveDraft(context, both, { ...targetOf(first), ...sampleContent('1.0.0', '改稿') });
    await study(context, edited);
    const submitted = await submit(context, edited);
    await expect(approveDraft(context, both, { ...targetOf(submitted), comment: null })).rejects.toMatchObject({
      code: 'not-allowed',
      reason: 'own-draft',
    });
    const approved = await approve(context, submitted);
    await expect(publishDraft(context, both, targetOf(approved))).resolves.toMatchObject({ publishedBy: 'both' });
  });

  it('does not believe an approval by an author that came into the database past the service', async () => {
    const first = await submit(context, await begin(context));
    await study(context, first);
    const { id, hash, revision } = first;
    await context.store.drafts.addApproval({
      id: 'forged',
      draftId: id,
      revision,
      hash: hash ?? '',
      verdict: 'approved',
      comment: null,
      decidedBy: 'editor',
      decidedAt: context.now(),
      voidedAt: null,
    });
    await context.store.drafts.save({ ...first, state: 'approved', revision: revision + 1 }, revision);
    const refused = publishDraft(context, approver, { draftId: id, basedOn: revision + 1 });
    await expect(refused).rejects.toMatchObject({ missing: ['approval'] });
  });

  it('does not count an approval of another document, whatever the state says', async () => {
    const approved = await waved(sampleContent());
    const { id, revision } = approved;
    const other = await begin(context, sampleContent('1.0.0', '改稿'));
    const changed = { ...approved, text: other.text, hash: other.hash, revision: revision + 1, updatedBy: 'nobody' };
    await context.store.drafts.save(changed, revision);
    const studyId = await studied(context, other, editor);
    const late = addImpactStudy(context, editor, { draftId: id, studyId });
    await expect(late).resolves.toMatchObject({ hash: other.hash });
    const refused = publishDraft(context, approver, { draftId: id, basedOn: revision + 1 });
    await expect(refused).rejects.toMatchObject({ missing: ['approval'] });
  });
});
