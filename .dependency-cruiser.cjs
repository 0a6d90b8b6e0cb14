// The floors of docs/architecture.md. Imports point down only: never up, never sideways on a floor.
const floors = [
  ['core'],
  ['locale'],
  ['samples'],
  ['engine'],
  ['whatif', 'review'],
  ['documents', 'catalog', 'storage', 'jobs'],
  ['service'],
  ['api'],
];
// Parts of documents that are used without the rest: the pure rule book and forms on paper, in a browser too; the writers, the readers, and what
// somebody sent.
const DOCUMENTS =
  '^packages/documents/src/((rule-book|layout|upload)/index|(batch/file-kind|markup/csv/write-csv|read-forms|write-document))\\.ts$';
// All tests share one PostgreSQL.
const POSTGRES_OF_TESTS = '^packages/storage/test/support/postgres-server\\.ts$';
// What threads do of studies, without all other use cases.
const STUDIES = '^packages/service/src/studies/(do-study-chunk|study-work|desk-work)\\.ts$';
const folder = (names) => `^packages/(${names.join('|')})/`;

const upwards = floors.map((names, index) => ({
  name: `floor-${index}-imports-down-only`,
  comment: `packages/${names.join(', packages/')} may use the floors below and nothing else of ours`,
  severity: 'error',
  from: { path: folder(names) },
  to: {
    path: `^(apps|scripts|test)/|${folder(
      floors
        .slice(index + 1)
        .flat()
        .concat('none-above'),
    )}`,
  },
}));

const sideways = floors.flatMap((names) =>
  names.map((name) => ({
    name: `${name}-not-sideways`,
    severity: 'error',
    from: { path: `^packages/${name}/` },
    to: { path: folder(names.filter((other) => other !== name).concat('none-beside')), pathNot: POSTGRES_OF_TESTS },
  })),
);

module.exports = {
  forbidden: [
    ...upwards,
    ...sideways,
    {
      name: 'pure-floors-touch-nothing',
      comment: 'these run in a browser as well: no file, no clock, no process',
      severity: 'error',
      from: { path: '^packages/(core|locale|samples|engine|whatif|review)/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'index-only',
      comment: 'another package is used through its index, its inside is its own',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/([^/]+)/src/',
        pathNot: [
          '^packages/$2/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/api/src/client\\.ts$',
          DOCUMENTS,
          STUDIES,
        ],
      },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'sources-do-not-import-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/' },
      to: { path: '(^|/)test/|\\.test\\.ts$' },
    },
  ],
  options: {
    exclude: { path: '(^|/)dist/' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
