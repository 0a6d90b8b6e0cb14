import { SelfEvaluation } from '@plumbline/core';
import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, orNull, pageOf, Text } from './members.ts';

export const ImportTarget = contract(
  Type.Object(
    {
      organisationId: Id,
      fiscalYear: Type.Optional(
        Type.Integer({
          minimum: 2000,
          maximum: 2099,
          description: '表上没有年度时按此年度 / the year of forms without one',
        }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const ImportQuery = contract(Type.Object({ ...pageMembers, organisationId: Type.Optional(Id) }, closed), {
  fromText: true,
});

const Diagnostic = Type.Object(
  {
    code: Text,
    severity: Type.Enum(['error', 'warning', 'info']),
    path: Type.String({ description: 'JSON pointer' }),
    params: Type.Record(Text, Type.Unsafe<string | number | null>({ type: ['string', 'number', 'null'] })),
    position: Type.Optional(Type.Object({ line: Type.Integer(), column: Type.Integer() }, closed)),
    cell: Type.Optional(Type.String({ description: '源文件中的位置 / where in the file, such as 自评表!C7' })),
  },
  { ...closed, $id: 'urn:plumbline:api:diagnostic' },
);

const Match = Type.Object(
  {
    id: Id,
    fiscalYear: Type.Integer(),
    state: Type.Enum(['draft', 'submitted', 'returned', 'accepted', 'rechecked']),
    revision: Count,
  },
  { ...closed, $id: 'urn:plumbline:api:project-match' },
);

const formMembers = {
  importId: Id,
  number: Type.Integer({ minimum: 1 }),
  fileName: Type.String({ description: '所在文件，可为压缩包中的一个 / its file, perhaps one in an archive' }),
  fiscalYear: orNull(Type.Integer()),
  projectName: orNull(Text),
  declaredTotal: orNull(Text),
  places: Type.Integer({ minimum: 0, description: '读出位置的值 / values read with their place' }),
  doubtful: Type.Integer({ minimum: 0, description: '须有人核对的值 / values somebody has to look at' }),
  state: Type.Enum(['open', 'accepted', 'skipped', 'unreadable']),
  revision: Count,
  assessmentId: orNull(Id),
  decidedBy: orNull(Id),
  decidedAt: orNull(Instant),
  faults: Type.Array(Diagnostic, { description: '不能读取的原因 / why it is unreadable' }),
  same: Type.Array(Match, {
    description: '本单位同一项目、同一年度已有的表 / what there is of the same project and year',
  }),
};

const ImportForm = Type.Object(formMembers, { ...closed, $id: 'urn:plumbline:api:import-form' });

const Import = Type.Object(
  {
    id: Id,
    organisationId: Id,
    fileName: Text,
    sha256: Hash,
    size: Count,
    readerVersion: Text,
    importedBy: Id,
    importedAt: Instant,
    forms: Type.Array(ImportForm),
  },
  { ...closed, $id: 'urn:plumbline:api:import' },
);

export const ImportAnswer = contract(Import);
export const ImportPage = contract(pageOf(Import, 'import-page'));

const Origin = Type.Object(
  { cell: Text, confidence: Type.Enum(['high', 'medium', 'low']) },
  { ...closed, $id: 'urn:plumbline:api:origin' },
);

const Change = Type.Object(
  {
    path: Type.String({ description: 'JSON pointer' }),
    old: orNull(Type.String({ description: 'JSON 文本 / JSON text' })),
    new: orNull(Type.String({ description: 'JSON 文本 / JSON text' })),
  },
  closed,
);

const Correction = Type.Object(
  {
    importId: Id,
    number: Type.Integer(),
    revision: Count,
    changes: Type.Array(Change),
    madeBy: Id,
    madeAt: Instant,
  },
  { ...closed, $id: 'urn:plumbline:api:import-correction' },
);

export const ImportFormAnswer = contract(
  Type.Object(
    {
      ...formMembers,
      organisationId: Id,
      form: orNull(SelfEvaluation),
      read: orNull(SelfEvaluation),
      diagnostics: Type.Array(Diagnostic),
      origins: Type.Record(Text, Origin, { description: '每个值在文件中的位置，按 JSON pointer / where values stand' }),
      doubtfulValues: Type.Array(Text, { description: 'JSON pointer' }),
      corrections: Type.Array(Correction),
      hasSource: Type.Boolean(),
    },
    { ...closed, $id: 'urn:plumbline:api:import-form-details' },
  ),
);

const Line = Type.Object({ kind: Type.Literal('line'), text: Text, at: Text }, closed);

const Cell = Type.Object(
  {
    row: Count,
    rowSpan: Type.Integer({ minimum: 1 }),
    left: Type.Number({ description: '横向起点，仅比大小 / only order and overlap count' }),
    right: Type.Number(),
    text: Text,
    at: Text,
    fault: Type.Optional(Type.Enum(['formula-error', 'not-computed'])),
  },
  { ...closed, $id: 'urn:plumbline:api:source-cell' },
);

const Table = Type.Object({ kind: Type.Literal('table'), rows: Count, cells: Type.Array(Cell) }, closed);

export const ImportSourceAnswer = contract(
  Type.Object(
    {
      sections: Type.Array(Type.Object({ name: orNull(Text), parts: Type.Array(Type.Union([Line, Table])) }, closed)),
      isCut: Type.Boolean({ description: '只显示了一部分 / there is more in the file' }),
    },
    { ...closed, $id: 'urn:plumbline:api:import-source' },
  ),
);

const request = <P extends Type.TProperties>(name: string, properties: P) =>
  contract(Type.Object(properties, { ...closed, $id: `urn:plumbline:api:${name}` }));

export const ImportCorrection = request('import-form-correction', { form: SelfEvaluation });

export const ImportAcceptance = request('import-acceptance', {
  as: Type.Union(
    [
      Type.Object({ kind: Type.Enum(['new', 'another']) }, closed),
      Type.Object({ kind: Type.Literal('update'), assessmentId: Id, basedOn: Count }, closed),
    ],
    {
      description:
        'new 新建；another 已有同一项目时仍另建；update 更新一份草稿 / a new assessment, another one of a project there is already, or the next revision of a draft',
    },
  ),
});
