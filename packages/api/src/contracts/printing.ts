import { SelfEvaluation } from '@plumbline/core';
import { FORM_LAYOUTS } from '@plumbline/documents/layout';
import Type from 'typebox';
import { type Contract, contract } from './contract.ts';
import { closed, Hash, Id } from './members.ts';

/** What stands on paper beside what was filed. */
const Points = Type.Enum(['filed', 'scored', 'reviewed'], {
  description:
    '填报原样；并列计算得分（缺省）；再列核对意见 / as filed; with the computed points (the default); with the findings as well',
});

const Layout = Type.Enum(
  FORM_LAYOUTS.map(({ id }) => id),
  { description: '版式，缺省为最合适的 / the layout of a place; without it, the one that prints most of the form' },
);

const lang = Type.Optional(Type.Enum(['zh', 'en'], { description: '缺省按 Accept-Language / as asked for' }));

export const PaperQuery = contract(
  Type.Object(
    {
      layout: Type.Optional(Layout),
      points: Type.Optional(Points),
      scorecardId: Type.Optional(
        Type.String({
          ...Id,
          description:
            '所印计分结果；缺省为正式的，没有则为现表最近一次的 / whose points; without it the official ones, else the last of the form as it stands',
        }),
      ),
      certificate: Type.Optional(
        Type.String({
          ...Hash,
          description: '所附证书的哈希，印地址与二维码 / the certificate whose address and code are printed',
        }),
      ),
      lang,
    },
    closed,
  ),
  { fromText: true },
);

/** A form, and nothing beside it. */
export const FormDocument = contract(SelfEvaluation);

/** What a paper is asked to be. */
export type PaperAsked = typeof PaperQuery extends Contract<infer Asked> ? Asked : never;

/** How many forms one archive may hold. */
const MAX_EXPORTED = 500;

export const ExportRequest = contract(
  Type.Object(
    {
      assessmentIds: Type.Array(Id, { minItems: 1, maxItems: MAX_EXPORTED }),
      formats: Type.Array(Type.Enum(['pdf', 'xlsx', 'docx', 'json']), { minItems: 1, maxItems: 4 }),
      layout: Type.Optional(Layout),
      points: Type.Optional(Points),
      certificates: Type.Boolean({
        description:
          '为有正式得分的表出具证书并附二维码 / issues a certificate of every official score and prints its code',
      }),
      lang,
    },
    {
      ...closed,
      $id: 'urn:plumbline:api:export-request',
      description: '批量导出 / forms to be printed into one archive',
    },
  ),
);
