import { useMemo, useState } from 'react';
import type { MergeChoice, MergeConflict } from '../../../../parts/merge/merge.ts';
import { mergeTexts } from '../../../../parts/merge/merge-texts.ts';
import type { Texts } from '../compare-messages.ts';

/** Which of the two texts a conflict is in. */
export type Which = 'text' | 'tests';
export type Asked = { readonly which: Which; readonly conflict: MergeConflict; readonly choice: MergeChoice | null };

export type MergeState = {
  readonly solvable: number;
  readonly asked: readonly Asked[];
  readonly result: Texts;
  /** What somebody typed into the result stays, whatever they choose after. */
  readonly edited: Partial<Texts>;
  readonly choose: (which: Which, id: string, choice: MergeChoice) => void;
  readonly chooseAll: (choice: 'mine' | 'theirs') => void;
  readonly edit: (which: Which, text: string | null) => void;
};

/** The merge of both texts, with what was chosen so far. */
export function useMerge(base: Texts, mine: Texts, theirs: Texts): MergeState {
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [edited, setEdited] = useState<Partial<Texts>>({});
  const merges = useMemo(
    () => ({
      text: mergeTexts(base.text, mine.text, theirs.text),
      tests: mergeTexts(base.tests, mine.tests, theirs.tests),
    }),
    [base, mine, theirs],
  );
  const result = useMemo(
    () => ({
      text: edited.text ?? merges.text.textWith(chosenIn('text', choices)),
      tests: edited.tests ?? merges.tests.textWith(chosenIn('tests', choices)),
    }),
    [merges, choices, edited],
  );
  const asked = WHICH.flatMap((which) =>
    merges[which].conflicts.map((conflict): Asked => {
      const choice = choices.get(keyOf(which, conflict.id)) ?? null;
      return { which, conflict, choice };
    }),
  );
  return {
    solvable: merges.text.solvable + merges.tests.solvable,
    asked,
    result,
    edited,
    choose: (which, id, choice) => setChoices((before) => new Map(before).set(keyOf(which, id), choice)),
    chooseAll: (choice) => setChoices(new Map(asked.map(({ which, conflict }) => [keyOf(which, conflict.id), choice]))),
    edit: (which, text) => setEdited(({ [which]: _, ...rest }) => (text === null ? rest : { ...rest, [which]: text })),
  };
}

const WHICH: readonly Which[] = ['text', 'tests'];
const keyOf = (which: Which, id: string) => `${which} ${id}`;

function chosenIn(which: Which, choices: ReadonlyMap<string, MergeChoice>): ReadonlyMap<string, MergeChoice> {
  const prefix = keyOf(which, '');
  return new Map(
    [...choices].flatMap(([key, choice]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), choice]] : [])),
  );
}
