import type { Analysis } from '../../analysis/analyse.ts';

const STAGES = ['syntax', 'contract', 'rules', 'tests', 'coverage'] as const;
type StageName = (typeof STAGES)[number];

/** A stage with how much is wrong in it; null where one before it is broken, and nobody can tell. */
export type Stage = { readonly name: StageName; readonly problems: number | null };

export function stagesOf(analysis: Analysis | null): readonly Stage[] {
  const counts = analysis && countsOf(analysis);
  let isBroken = counts === null;
  return STAGES.map((name) => {
    const problems = isBroken || counts === null ? null : counts[name];
    if (problems !== null && problems > 0) isBroken = true;
    return { name, problems };
  });
}

function countsOf({ diagnostics, testDiagnostics, outcomes, coverage }: Analysis): Readonly<Record<StageName, number>> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ofText = (code: string) =>
    code === 'document/syntax' || code === 'document/duplicate-key' || code === 'document/too-deep';
  return {
    syntax: errors.filter(({ code }) => ofText(code)).length,
    contract: errors.filter(({ code }) => code.startsWith('document/') && !ofText(code)).length,
    rules: errors.filter(({ code }) => !code.startsWith('document/')).length,
    tests: testDiagnostics.length + outcomes.filter(({ failures, isStray }) => isStray || failures.length > 0).length,
    coverage: coverage?.missed.length ?? 0,
  };
}
