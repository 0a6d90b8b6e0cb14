import type { Language, RuleSet } from '@plumbline/core';
import { ruleWording } from '@plumbline/engine';
import type { PrintedDocument } from '../printed/printed-document.ts';
import { articlesOf } from './articles.ts';
import { basicsSection } from './basics-section.ts';
import { type Book, quotedCondition } from './book.ts';
import { conditionsSection } from './conditions-section.ts';
import { coverSection } from './cover-section.ts';
import { frameworkSection } from './framework-section.ts';
import { glossarySection } from './glossary-section.ts';
import { indicatorsSection } from './indicators-section.ts';
import { phaseSections } from './phase-section.ts';
import { procedureSection } from './procedure-section.ts';

/** A rule set that was validated, and its hash; a compiled rule set is one. */
export type HashedRuleSet = { readonly ruleSet: RuleSet; readonly hash: string };

/**
 * The rule book of a rule set: everything in it that decides a score, in sentences and tables, with the documents it rests on. Rules are
 * articles, numbered in the order in which they decide, and named conditions stand at the end.
 *
 * @example writePdf(ruleBook(compileRuleSet(ruleSet), 'zh'))
 */
export function ruleBook({ ruleSet, hash }: HashedRuleSet, language: Language): PrintedDocument {
  const articles = articlesOf(ruleSet);
  const names = Object.keys(ruleSet.conditions);
  const plain = ruleWording(ruleSet, language);
  const words = ruleWording(ruleSet, language, {
    ruleName: (id) => {
      const article = articles.find(({ rule }) => rule.id === id);
      return article ? plain.say(`第 ${article.number} 条`, `article ${article.number}`) : plain.ruleName(id);
    },
    conditionName: (name) => quotedCondition(name, names, plain),
  });
  const book: Book = { words, articles };
  const sections = [
    basicsSection(book),
    frameworkSection(book),
    ...indicatorsSection(book),
    procedureSection(book),
    ...phaseSections(book),
    ...conditionsSection(book),
    glossarySection(book),
  ];
  return {
    title: `${words.pick(ruleSet.title)} · ${BOOK_TITLE[language]}`,
    language,
    sections: [coverSection(book, hash, sections), ...sections],
    footer: words.say(
      `规则 ${ruleSet.id}@${ruleSet.version} · 规则哈希 ${hash}`,
      `Rules ${ruleSet.id}@${ruleSet.version} · rules hash ${hash}`,
    ),
  };
}

const BOOK_TITLE = { zh: '计分规则手册', en: 'rule book' } as const;
