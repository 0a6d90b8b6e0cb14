/**
 * How forms spell a label. `within`: so plainly a label that it is known in running text too, where nothing but the words says where a cell
 * begins. `alone`: a label only where it is all that stands in a cell, for in a sentence the words are words.
 */
export type Spelling = { readonly within: readonly string[]; readonly alone: readonly string[] };

export type Spellings<T extends string> = Readonly<Record<T, Spelling>>;

/** A label by its spellings in running text, and those it has only by itself. */
export const spelled = (within: string, alone = ''): Spelling => ({ within: words(within), alone: words(alone) });

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** All spellings of a label. */
export const allOf = ({ within, alone }: Spelling): readonly string[] => [...within, ...alone];
