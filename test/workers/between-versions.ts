/** What becomes of accepted forms, of some years or of all, when one version gives way to another: with an account of every change. */
export const betweenVersions = (years: readonly number[] | null = null) => ({
  name: 'Between versions',
  note: '',
  question: {
    kind: 'comparison',
    population: { years, organisations: null, formTypes: null },
    base: { kind: 'version', ruleSetId: 'cn-mof-2020-10', version: '1.0.0' },
    candidate: { kind: 'version', ruleSetId: 'cn-mof-2021-101', version: '1.0.0' },
  },
});
