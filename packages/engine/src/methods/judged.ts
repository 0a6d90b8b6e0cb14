import { normalizeText, Rational, type ScoreParams } from '@plumbline/core';
import { printFact } from '../facts/fact-value.ts';
import { constant, greater, lesser, times } from '../programs/formula.ts';
import { type MethodContext, type ScoreMethod, taken, unknown } from './method.ts';

/**
 * Points that somebody judged: R14, R15, R39. A judged score stands inside its band [from, to) of w, the highest band
 * including its top; outside the band that was chosen it is taken to the band's nearer edge, and a finding says so.
 */
export const judged: ScoreMethod<'judged'> = {
  evaluate: (params, context) => {
    const score = context.number(params.of);
    if (score === null) return unknown;
    const band = bandOf(params, score, context);
    if (!band) return unknown;
    return taken(Rational.max(band.from, Rational.min(score, band.to)), `band:${band.id}`);
  },
  formula: (params, { number, label, resolve, maxScore }) => {
    const score = number(params.of);
    const chosen = params.band === undefined ? null : label(params.band);
    if (score === null) return null;
    const bands = params.bands
      .map(({ id, from, to }) => ({ id, from: resolve(from), to: resolve(to) }))
      .sort((a, b) => b.from.compare(a.from));
    const within = ({ from, to }: { readonly from: Rational; readonly to: Rational }) =>
      greater(lesser(score, times(maxScore, constant(to))), times(maxScore, constant(from)));
    const [highest, lowest] = [bands[0], bands.at(-1)];
    if (chosen !== null) {
      const band = bands.find(({ id }) => normalizeText(id) === normalizeText(chosen));
      return band ? within(band) : null;
    }
    if (!highest || !lowest) return null;
    // Where each band begins at the end of the one below, a score lies in one of them and stands, or is taken to the nearer end.
    const isOneStretch = bands.every(({ from }, index) => bands[index + 1]?.to.equals(from) ?? true);
    if (isOneStretch) return within({ from: lowest.from, to: highest.to });
    const steps = bands.map((band) => ({ from: times(maxScore, constant(band.from)), value: within(band) }));
    return { kind: 'first', of: score, bands: steps.slice(0, -1), below: within(lowest) };
  },
  branches: ({ bands }) => bands.map(({ id }) => `band:${id}`),
  reads: ({ of, band }) => (band === undefined ? [of] : [of, band]),
  fullMarksAt: () => [],
};

type Band = { readonly id: string; readonly from: Rational; readonly to: Rational };

/** The chosen band, or without a choice the one the score lies in; a score beyond all bands belongs to the nearest. */
function bandOf(params: ScoreParams<'judged'>, score: Rational, context: MethodContext): Band | undefined {
  const bands = pointBands(params, context);
  const chosen = params.band === undefined ? null : printFact(context.fact(params.band));
  if (chosen !== null) return bands.find(({ id }) => normalizeText(id) === normalizeText(chosen));
  return bands.find(({ from }) => score.compare(from) >= 0) ?? bands.at(-1);
}

/** The bands in points, highest first. */
function pointBands({ bands }: ScoreParams<'judged'>, context: MethodContext): Band[] {
  const { maxScore } = context;
  return bands
    .map(({ id, from, to }) => ({
      id,
      from: context.resolve(from).times(maxScore),
      to: context.resolve(to).times(maxScore),
    }))
    .sort((a, b) => b.from.compare(a.from));
}

/** The chosen or fitting band when the judged score lies outside it: something a reviewer should see. */
export function judgedOutside(
  params: ScoreParams<'judged'>,
  context: MethodContext,
): (Band & { readonly score: Rational }) | null {
  const score = context.number(params.of);
  const band = score === null ? undefined : bandOf(params, score, context);
  if (score === null || !band) return null;
  const isTop = pointBands(params, context)[0]?.id === band.id;
  const below = score.compare(band.from) < 0;
  const above = isTop ? score.compare(band.to) > 0 : score.compare(band.to) >= 0;
  return below || above ? { ...band, score } : null;
}
