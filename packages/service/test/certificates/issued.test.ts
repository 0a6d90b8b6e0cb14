import { loadRuleSet, openCatalog } from '@plumbline/catalog';
import { validateCertificate } from '@plumbline/core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAssessment,
  certifyScorecard,
  findCertificate,
  liftOverride,
  overrideScore,
  type ServiceContext,
  verifyCertificate,
} from '../../src/index.ts';
import { auditor, begin, evaluator, openWorld, otherForm, reviewer, submitted } from '../assessments/support/world.ts';

let context: ServiceContext;
beforeAll(async () => {
  context = await openWorld();
});

const rules = new URL('../../../../rules', import.meta.url).pathname;
const loadBundled = async (id: string, version: string) =>
  (await loadRuleSet(await openCatalog(rules), `${id}@${version}`))?.ruleSet ?? null;

async function accepted() {
  const { assessment, scorecardId } = await submitted(context, otherForm);
  const { id, revision } = assessment;
  await acceptAssessment(context, reviewer, { id, basedOn: revision, scorecardId });
  return { id, scorecardId };
}

describe('a certificate that the server issues', () => {
  it('is of the official scorecard, and verifies without the server', async () => {
    const { id } = await accepted();
    const certificate = await certifyScorecard(context, auditor, { id, scorecardId: null, withForm: true });
    expect([certificate.total, certificate.form]).toEqual(['71.99', otherForm]);
    expect(await verifyCertificate(certificate, { loadRuleSet: loadBundled })).toMatchObject({ verdict: 'verified' });
  });

  it('states what the rules gave, and beside it what people set in its place, and both are computed again', async () => {
    const { id, scorecardId } = await accepted();
    await overrideScore(context, reviewer, { id, scorecardId, indicatorIndex: 0, score: '0', reason: 'No proof' });
    await overrideScore(context, reviewer, { id, scorecardId, indicatorIndex: null, score: '9.5', reason: 'Late' });
    const certificate = await certifyScorecard(context, auditor, { id, scorecardId, withForm: true });
    expect([certificate.total, certificate.rating]).toEqual(['71.99', 'fair']);
    expect(certificate.effective).toEqual({
      overrides: [
        { index: null, computed: '9.99', score: '9.5', reason: 'Late' },
        { index: 0, computed: '16', score: '0', reason: 'No proof' },
      ],
      total: '55.5',
      rating: 'poor',
    });
    expect(validateCertificate(certificate)).toEqual([]);
    expect(await verifyCertificate(certificate, { loadRuleSet: loadBundled })).toMatchObject({ verdict: 'verified' });
  });

  it('is found as it was issued after what was set has changed, without what a reviewer wrote', async () => {
    const { id, scorecardId } = await accepted();
    const before = await certifyScorecard(context, auditor, { id, scorecardId, withForm: false });
    const set = { id, scorecardId, indicatorIndex: 0, reason: 'No proof' };
    const override = await overrideScore(context, reviewer, { ...set, score: '0' });
    const during = await certifyScorecard(context, auditor, { id, scorecardId, withForm: false });
    await liftOverride(context, reviewer, { id, overrideId: override.id });
    await overrideScore(context, reviewer, { ...set, score: '3' });
    const found = await findCertificate(context, { hash: during.hash });
    expect(found.effective).toEqual({
      overrides: [{ index: 0, computed: '16', score: '0' }],
      total: '55.99',
      rating: 'poor',
    });
    expect(JSON.stringify(found)).not.toContain('No proof');
    expect((await findCertificate(context, { hash: before.hash })).effective).toBeUndefined();
  });

  it.each([true, false])(
    'is found by its hash again, without the form (with it in the certificate: %s)',
    async (withForm) => {
      const { id } = await accepted();
      const { form, ...stated } = await certifyScorecard(context, auditor, { id, scorecardId: null, withForm });
      expect(form === null).toBe(!withForm);
      expect(await findCertificate(context, { hash: stated.hash })).toEqual(stated);
    },
  );

  it('is not found by a hash that nobody issued, nor by that of something else', async () => {
    const { id } = await accepted();
    for (const hash of ['a'.repeat(64), id])
      await expect(findCertificate(context, { hash })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is of no assessment without a scorecard that counts', async () => {
    const { id } = await begin(context);
    await expect(certifyScorecard(context, evaluator, { id, scorecardId: null, withForm: true })).rejects.toMatchObject(
      { diagnostics: [{ code: 'assessment/no-scorecard' }] },
    );
  });
});
