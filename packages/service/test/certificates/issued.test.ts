import { loadRuleSet, openCatalog } from '@plumbline/catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAssessment,
  certifyScorecard,
  findCertificate,
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

  it('states what the rules gave, not what a person set in its place', async () => {
    const { id, scorecardId } = await accepted();
    await overrideScore(context, reviewer, { id, scorecardId, indicatorIndex: 0, score: '0', reason: 'No proof' });
    const certificate = await certifyScorecard(context, auditor, { id, scorecardId, withForm: true });
    expect(certificate.total).toBe('71.99');
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
