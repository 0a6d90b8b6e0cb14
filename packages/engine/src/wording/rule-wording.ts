import type { Language, LocalizedText, RuleSet } from '@plumbline/core';

/** What is needed to put parts of one rule set into the words of one language. */
export type RuleWording = {
  readonly ruleSet: RuleSet;
  readonly language: Language;
  /** Of two texts that say the same, the one in the language of the wording. */
  readonly say: (zh: string, en: string) => string;
  readonly pick: (text: LocalizedText) => string;
  /** How a rule is referred to in the words of another. */
  readonly ruleName: (id: string) => string;
  /** How a named condition is referred to. */
  readonly conditionName: (name: string) => string;
};

/** How rules and named conditions are referred to; null where they have no number, and are called by their names. */
export type ReferenceNames = Pick<RuleWording, 'ruleName' | 'conditionName'>;

/**
 * The words of a rule set in one language. Nothing in this folder throws on a name that the rule set does not have: an editor shows
 * the words of a rule while it is being written, and such a name reads as it is written.
 *
 * @example conditionText(rule.conditions, ruleWording(ruleSet, 'zh'))
 */
export function ruleWording(ruleSet: RuleSet, language: Language, names: ReferenceNames | null = null): RuleWording {
  const pick = (text: LocalizedText) => text[language];
  const titleOf = (id: string) => {
    const title = ruleSet.rules.find((rule) => rule.id === id)?.title;
    return quoted(title ? pick(title) : id);
  };
  return {
    ruleSet,
    language,
    say: (zh, en) => (language === 'zh' ? zh : en),
    pick,
    ruleName: names?.ruleName ?? titleOf,
    conditionName: names?.conditionName ?? quoted,
  };
}

/** In Chinese a figure stands a little apart from the characters after it; after a bracket or a character it does not. */
export const apart = (figure: string) => (/[\x21-\x7e]$/.test(figure) ? `${figure} ` : figure);

/** A figure stands apart from the characters before it too, a word does not. */
export const spaced = (text: string) => (/^[\x21-\x7e]/.test(text) ? ` ${text}` : text);

/** A name set off from the sentence it stands in; the same marks in both languages. */
export const quoted = (name: string) => `“${name}”`;
