import type { LocalizedText } from '@plumbline/core';
import type { NumberPlace } from './number-place.ts';

/**
 * A number of a rule that can be taken hold of in the picture. It moves along the axis its number is measured on; where it stands on the other one is the
 * curve's to say, or fixed.
 */
export type Handle = {
  readonly key: string;
  readonly label: LocalizedText;
  /** Along which axis it moves: the fact, or the share of the maximum score. */
  readonly axis: 'fact' | 'share';
  readonly place: NumberPlace;
  /** Its number may not go beyond its neighbours; null for no limit. */
  readonly least: number | null;
  readonly most: number | null;
  /** Where it stands on the other axis; null: on the curve (`fact`), or at the edge (`share`). */
  readonly other: number | null;
  /** How the number of the document becomes one of the picture and back; points, for one, are a share of the maximum shown. */
  readonly scale: number;
};

/** A handle that moves along the fact. */
export const factHandle = (
  key: string,
  label: LocalizedText,
  place: NumberPlace | null,
  { other = null, least = null, most = null }: Partial<Pick<Handle, 'other' | 'least' | 'most'>> = {},
): Handle[] => (place === null ? [] : [{ key, label, axis: 'fact', place, least, most, other, scale: 1 }]);

/** A handle that moves along the points: a share of the maximum score, or points of `maxScore`. */
export const shareHandle = (
  key: string,
  label: LocalizedText,
  place: NumberPlace | null,
  { other = null, least = 0, most = null, scale = 1 }: Partial<Pick<Handle, 'other' | 'least' | 'most' | 'scale'>> = {},
): Handle[] => (place === null ? [] : [{ key, label, axis: 'share', place, least, most, other, scale }]);
