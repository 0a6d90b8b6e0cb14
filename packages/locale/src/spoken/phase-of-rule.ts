import { terms } from '../terms.ts';
import { type Speaker, wordsOf } from './speaker.ts';

/** The phase of a rule, alone or with what the rule is about: `score`, `score / form`. */
export const phaseOfRule: Speaker = (value) => {
  const [phase = '', item] = value.split(' / ');
  const { zh, en } = wordsOf(terms.phases, phase);
  if (item === undefined) return { zh: `“${zh}”阶段`, en: `the ${en} phase` };
  const about = wordsOf(terms.itemKinds, item);
  return { zh: `“${zh}”阶段、对象为“${about.zh}”`, en: `the ${en} phase about the ${about.en}` };
};
