import { nodeSha256 } from '@plumbline/catalog';
import type { RuleSet } from '@plumbline/core';
import { findCertificate, NotFoundError, verifyCertificate } from '@plumbline/service';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { PublicCertificateAnswer, VerificationAnswer, VerificationRequest } from '../contracts/certificates.ts';
import { jsonBody } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';

/** Certificates, for whoever holds one: nobody needs to be signed in. */
export function certificateRoutes({ context }: AppDeps) {
  const { store } = context;
  return new Hono<AppEnv>()
    .post('/certificates/verify', verifyRoute, jsonBody(VerificationRequest), async (c) => {
      const { certificate, form } = c.req.valid('json');
      const loadRuleSet = async (id: string, version: string) => {
        const record = await store.versions.find(id, version);
        return record && (JSON.parse(record.document) as RuleSet);
      };
      return c.json(
        await verifyCertificate(certificate, { loadRuleSet, sha256: nodeSha256, ...(form ? { form } : {}) }),
      );
    })
    .get('/certificates/:hash', findRoute, async (c) => {
      const hash = c.req.param('hash');
      if (!/^[0-9a-f]{64}$/.test(hash)) throw new NotFoundError('certificate', hash);
      return c.json(await findCertificate(context, { hash }));
    });
}

const verifyRoute = route({
  operationId: 'verifyCertificate',
  tag: 'certificates',
  summary: 'Whether what a certificate states follows from its form under its version',
  answers: { 200: { description: 'The verdict and what differs', body: VerificationAnswer } },
  problems: [400, 413, 415, 422],
  signedIn: false,
});

const findRoute = route({
  operationId: 'findCertificate',
  tag: 'certificates',
  summary: 'A certificate that was issued here, by its hash; without the form',
  answers: { 200: { description: 'The certificate', body: PublicCertificateAnswer } },
  problems: [404],
  signedIn: false,
});
