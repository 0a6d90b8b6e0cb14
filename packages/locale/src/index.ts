export { adjustmentKinds } from './adjustment-kinds.ts';
export { describe, WORDING } from './describe.ts';
export { fillSentence, type SentenceParams } from './fill-sentence.ts';
