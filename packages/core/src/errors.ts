import type { Diagnostic } from './diagnostics/diagnostic.ts';

/** A rule set was to be used although it has faults; `diagnostics` names all of them. */
export class InvalidRuleSetError extends Error {
  override readonly name = 'InvalidRuleSetError';
  readonly code = 'rule-set/invalid';
  readonly diagnostics: readonly Diagnostic[];

  constructor(id: string, diagnostics: readonly Diagnostic[]) {
    super(
      `Rule set ${id} has ${diagnostics.length} fault(s): ${diagnostics.map(({ code, path }) => `${code} at ${path || '/'}`).join('; ')}`,
    );
    this.diagnostics = diagnostics;
  }
}

/** For the default branch of a switch over a closed union: reaching it is a bug. */
export function exhaustive(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
