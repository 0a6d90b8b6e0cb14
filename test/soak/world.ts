import type { SelfEvaluation } from '@plumbline/core';
import { archiveForm } from '@plumbline/samples';
import { integer, type Random } from '../../packages/samples/src/random.ts';
import type { Answers, Ask } from './answers.ts';
import type { Ledger } from './ledger.ts';

/** Whom the actors ask as. */
export type People = {
  readonly nobody: Ask;
  readonly evaluator: Ask;
  readonly reviewer: Ask;
  readonly editor: Ask;
  readonly auditor: Ask;
};

/** A form on its way between its evaluator and a reviewer. */
export type Filed = {
  readonly id: string;
  readonly etag: string;
  readonly form: SelfEvaluation;
  /** How often it was given back. */
  readonly returns: number;
};

/** What all actors share. */
export type World = {
  readonly seed: number;
  readonly people: People;
  readonly organisationId: string;
  readonly ledger: Ledger;
  readonly answers: Answers;
  readonly submitted: Filed[];
  readonly returned: Filed[];
  /** Says a number that nobody else has: for names. */
  readonly next: () => number;
  readonly isOver: () => boolean;
};

/** One that does something again and again, by chances of its own. */
export type Actor = {
  readonly name: string;
  readonly turn: (world: World, random: Random) => Promise<void>;
  /** How many do it at a time. */
  readonly crew: number;
  /** How long they rest after it, in milliseconds, at the least and at the most. */
  readonly rest: readonly [least: number, most: number];
};

const FORMS = 5000;

/** A form that reads like those that people file, of a project of its own. */
export function newForm({ seed, next }: World, random: Random): SelfEvaluation {
  const form = archiveForm({ seed, forms: FORMS }, integer(random, 0, FORMS - 1));
  return { ...form, project: { ...form.project, name: `${form.project.name}（第${next()}号）` } };
}

/** The national rules of its year. */
export const rulesFor = ({ fiscalYear }: SelfEvaluation) =>
  fiscalYear <= 2020
    ? { ruleSetId: 'cn-mof-2020-10', version: '1.0.0' }
    : { ruleSetId: 'cn-mof-2021-101', version: '1.0.0' };
