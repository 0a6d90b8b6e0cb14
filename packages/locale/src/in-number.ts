import type { SentenceParams } from './fill-sentence.ts';

/** `{count|form was|forms were}`: what is said of one, and of any other number; either may hold `{names}`. */
const CHOICE = /\{([A-Za-z][A-Za-z0-9]*)\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g;

/**
 * A text of one of our own pages in the number that its values ask for, before they are put in. Sentences of rule sets know nothing of this: what stands in
 * them stays as it is.
 *
 * @example inNumber('{count} {count|form|forms}', { count: 1 }) // '{count} form'
 */
export const inNumber = (text: string, params: SentenceParams): string =>
  text.includes('|')
    ? text.replace(CHOICE, (_, name: string, one: string, many: string) => (String(params[name]) === '1' ? one : many))
    : text;
