/** What is taken where both changed the same thing: mine, theirs, or one below the other where both only added lines. */
export type MergeChoice = 'mine' | 'theirs' | 'both';

/** A place at which both sides say something else, and only a person can tell what it should say. */
export type MergeConflict = {
  readonly id: string;
  /** Where: names from the top of a document, or the first line in mine; for people to find it. */
  readonly place: readonly string[];
  /** As texts; null where there is nothing. */
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly choices: readonly MergeChoice[];
};

export type Merge = {
  /** How many changes of theirs come beside mine by themselves. */
  readonly solvable: number;
  readonly conflicts: readonly MergeConflict[];
  /** The text with all that is solvable, and with what was chosen; mine where nothing was. */
  readonly textWith: (choices: ReadonlyMap<string, MergeChoice>) => string;
};
