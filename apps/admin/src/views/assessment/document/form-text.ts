import { pointerSegments, type SelfEvaluation, validateSelfEvaluation } from '@plumbline/core';
import { replaceEqualDeep } from '@tanstack/react-query';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { applyEdits } from '../../../parts/document/text-edit.ts';

/** A form as the text that is edited. */
export const formText = (form: object): string => JSON.stringify(form, null, 2);

let last: { readonly text: string; readonly form: SelfEvaluation } | null = null;

/**
 * The form of a text that is edited. Numbers that are being typed may be none yet, and names may be empty. What is the same as in the form before is the
 * same object, so that who shows a row need not show it again because another one changed.
 */
export function formIn(text: string): SelfEvaluation {
  if (last?.text !== text) {
    const form = JSON.parse(text) as SelfEvaluation;
    last = { text, form: last ? replaceEqualDeep(last.form, form) : form };
  }
  return last.form;
}

/** Where something stands that the server does not take: a number that is none, a row without a name. */
export function unsavablePaths(form: SelfEvaluation): readonly string[] {
  // Several ask about the same form after every key.
  if (lastChecked?.form !== form) lastChecked = { form, paths: validateSelfEvaluation(form).map(({ path }) => path) };
  return lastChecked.paths;
}

let lastChecked: { readonly form: SelfEvaluation; readonly paths: readonly string[] } | null = null;

let lastSavable: { readonly text: string; readonly savable: string } | null = null;

/** The text with nothing in it that the server does not take: unknown in place of what is no number, a stand-in for a name that is missing. */
export function savableText(text: string): string {
  if (lastSavable?.text !== text) {
    const savable = unsavablePaths(formIn(text)).reduce(
      (result, path) => applyEdits(result, setAt(result, pathOf(path), path.endsWith('/name') ? UNNAMED : null)),
      text,
    );
    lastSavable = { text, savable };
  }
  return lastSavable.savable;
}

const UNNAMED = '—';

/** A JSON pointer as the path it is: figures are positions in lists. */
const pathOf = (path: string): Path =>
  // biome-ignore lint/plugin: the place of a row
  pointerSegments(path).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
