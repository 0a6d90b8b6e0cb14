/** What the lines between the item scores and the total are called and say. */
export { type AdjustmentKindWords, adjustmentKinds } from './adjustment-kinds.ts';
/** What a diagnostic says to a person. */
export { describe, WORDING } from './describe.ts';
/** Values into the `{names}` of a sentence, a rule's own as well. */
export { fillSentence, type SentenceParams } from './fill-sentence.ts';
/** What kinds of findings are called. */
export { FINDING_CODES, findingTitle } from './finding-titles.ts';
/** A text of a page in the number that its values ask for: one form, two forms. */
export { inNumber } from './in-number.ts';
/** A text in both languages, for tables of words. */
export { text } from './localized.ts';
/** How a figure is rounded, in words. */
export { roundingText } from './rule-words/rounding-text.ts';
/** The words of what a rule set says beyond its rules. */
export { ruleTerms } from './rule-words/rule-terms.ts';
/** Labels for what documents name by an identifier. */
export { terms } from './terms.ts';
