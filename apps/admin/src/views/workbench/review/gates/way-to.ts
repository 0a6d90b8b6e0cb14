import type { Path } from '../../../../parts/document/json-edit.ts';
import { pathOf } from '../../document/path-of.ts';
import type { Gate, Missing } from './use-gates.ts';

/** Where something that is missing can be brought about. */
export type Way =
  /** A place in the rule set. */
  | { readonly kind: 'place'; readonly path: Path }
  /** A place in the text of the golden tests. */
  | { readonly kind: 'test-text'; readonly line: number; readonly column: number }
  /** The text of the rule set, where it is none yet. */
  | { readonly kind: 'text' }
  | { readonly kind: 'tests' }
  | { readonly kind: 'impact' }
  | { readonly kind: 'request' };

/** The way to what is missing; null where nobody who edits the draft can bring it about. */
export function wayTo(gate: Gate['name'], missing: Missing): Way | null {
  switch (missing.kind) {
    case 'fault':
      return gate === 'tests' ? testWay(missing.diagnostic.position) : placeWay(missing.diagnostic.path);
    case 'failed-test':
    case 'stray-test':
    case 'no-tests':
    case 'branch':
      return { kind: 'tests' };
    case 'not-newer':
      return { kind: 'place', path: ['version'] };
    case 'other-owner':
      return null;
    case 'no-rule-set':
      return { kind: 'text' };
    case 'no-study':
      return { kind: 'impact' };
    case 'no-approval':
      return { kind: 'request' };
  }
}

const placeWay = (pointer: string): Way =>
  pointer === '' ? { kind: 'text' } : { kind: 'place', path: pathOf(pointer) };

const testWay = (position: { readonly line: number; readonly column: number } | undefined): Way =>
  position === undefined ? { kind: 'tests' } : { kind: 'test-text', ...position };

/** Whether it leads to one place among many: then each thing that is missing has its own. */
export const isOwn = ({ kind }: Way): boolean => kind === 'place' || kind === 'test-text';
