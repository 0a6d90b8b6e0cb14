import type { Rational } from '@plumbline/core';
import { type Formula, MAX_SCORE, ONE, ZERO } from './formula.ts';

/**
 * A share of the maximum score, which is what most methods come to: a constant, or a number of the item that is taken to nothing or
 * all where it is less or more.
 */
export type SimpleShare = { readonly constant: Rational } | { readonly fact: string };

/** The share a formula is, where it is as simple as that. */
export function simpleShareOf(formula: Formula): SimpleShare | null {
  if (formula === MAX_SCORE && ONE.kind === 'constant') return { constant: ONE.value };
  if (formula.kind === 'constant') return formula.value.isZero() ? { constant: formula.value } : null;
  if (formula.kind !== 'times' || formula.left !== MAX_SCORE) return null;
  const { right } = formula;
  if (right.kind === 'constant') return { constant: right.value };
  const clamped = clampedShare(formula);
  return clamped?.kind === 'known' ? { fact: clamped.fact } : null;
}

/** What is taken to nothing or all, where a formula is the maximum score times that. */
export function clampedShare(formula: Formula): Formula | null {
  if (formula.kind !== 'times' || formula.left !== MAX_SCORE) return null;
  const { right: share } = formula;
  if (share.kind !== 'max' || share.right !== ZERO) return null;
  return share.left.kind === 'min' && share.left.right === ONE ? share.left.left : null;
}
