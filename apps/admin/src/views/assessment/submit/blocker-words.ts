import { pointerSegments, type SelfEvaluation } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import { placeWords } from '../conflict/place-words.ts';
import { WORDS } from '../words.ts';
import type { Blocker } from './blockers.ts';

/** Why a form cannot be handed in, with the place as the paper names it. */
export function blockerWords(blocker: Blocker, form: SelfEvaluation, say: Say): string {
  if (blocker.kind === 'finding') return say(blocker.sentence);
  const place = placeWords(namedPlace(form, pointerSegments(blocker.cell)), say);
  return blocker.typed === '' ? say(WORDS.notNamed, { place }) : say(WORDS.notFigure, { place, typed: blocker.typed });
}

/** The segments of a pointer, with the names of lines in place of their numbers. */
const namedPlace = ({ indicators, budget }: SelfEvaluation, segments: readonly string[]): readonly string[] =>
  segments.map((segment, at) => {
    if (!/^\d+$/.test(segment)) return segment;
    const lines: readonly { readonly name: string }[] = segments[at - 1] === 'sources' ? budget.sources : indicators;
    return lines.find((_, index) => String(index) === segment)?.name ?? segment;
  });
