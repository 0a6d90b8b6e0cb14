import { Certificate, SelfEvaluation } from '@plumbline/core';
import Type from 'typebox';
import { contract } from './contract.ts';
import { closed, listOf, orNull, Text } from './members.ts';

export const CertificateAnswer = contract(Certificate);

const { form: _, effective, ...shown } = Certificate.properties;
const { overrides } = effective.properties;
const { reason: _reason, ...points } = overrides.items.properties;
const withoutReasons = Type.Object(
  { ...effective.properties, overrides: Type.Array(Type.Object(points, closed)) },
  { ...closed, description: '评审改定的得分及计入后的总分 / points set on review, and the total with them' },
);

/** What a public page may show: everything but the form and what a reviewer wrote. */
export const PublicCertificateAnswer = contract(
  Type.Object(
    { ...shown, effective: Type.Optional(withoutReasons) },
    { ...closed, $id: 'urn:plumbline:api:public-certificate' },
  ),
);

export const VerificationRequest = contract(
  Type.Object(
    {
      certificate: Certificate,
      form: Type.Optional(SelfEvaluation),
    },
    {
      ...closed,
      $id: 'urn:plumbline:api:verification-request',
      description: '证书不含表时另附表 / with the form, where the certificate has none',
    },
  ),
);

export const VerificationAnswer = contract(
  Type.Object(
    {
      verdict: Type.Enum(['verified', 'mismatch', 'missing-rule', 'engine-differs', 'missing-form']),
      differences: listOf(
        Type.Object({ path: Text, stated: orNull(Text), found: orNull(Text) }, closed),
        'certificate-difference-list',
      ).properties.items,
    },
    { ...closed, $id: 'urn:plumbline:api:verification' },
  ),
);
