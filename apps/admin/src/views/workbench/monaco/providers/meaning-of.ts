import type { LocalizedText, RuleSet, ScoringRule } from '@plumbline/core';
import { conditionText, eventWording, INPUT_PREFIX, ruleWording } from '@plumbline/engine';
import { text } from '@plumbline/locale';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt } from '../../document/parsed-document.ts';
import { rulesUsing } from '../../form/usage.ts';
import { MEMBER_WORDS } from '../grammar/member-words.ts';
import { valueWords } from '../grammar/value-words.ts';
import { factSuggestion } from './suggestions.ts';

type At = { readonly path: Path; readonly isKey: boolean; readonly word: string };

/** Whether a text says something of facts and parameters by their names: an expression, or the sentence of a rule. */
export const isFormula = (path: Path): boolean => path.at(-1) === 'expression' || path.includes('sentence');

/** What something in a rule set means to a person, in paragraphs; null for what speaks for itself. */
export function meaningOf({ path, isKey, word }: At, document: unknown, ruleSet: RuleSet): LocalizedText | null {
  const member = String(path.findLast((name) => typeof name === 'string'));
  if (isKey) return keyMeaning(path, word, ruleSet);
  if (isFormula(path)) return parameterMeaning(word, ruleSet) ?? factMeaning(word, ruleSet);
  const rule = ruleAt(path, document, ruleSet);
  switch (member) {
    case 'fact':
    case 'of':
    case 'band':
    case 'input':
      return factMeaning(word, ruleSet) ?? valueWords(member, word);
    case 'parameter':
      return parameterMeaning(word, ruleSet);
    case 'condition':
      return conditionMeaning(word, ruleSet);
    case 'method':
      return paragraphs([valueWords('method', word), rule && ruleMeaning(rule, ruleSet)]);
    case 'rule': {
      const named = ruleSet.rules.find(({ id }) => id === word);
      return named ? ruleMeaning(named, ruleSet) : null;
    }
    default:
      if (rule && isNameOfRule(path)) return ruleMeaning(rule, ruleSet);
      return valueWords(member, word) ?? blockMeaning(word, ruleSet);
  }
}

const isNameOfRule = ([first, , member, ...rest]: Path) =>
  first === 'rules' && ((member === 'id' && rest.length === 0) || (member === 'title' && rest.length === 1));

/** The rule a place is in, as it was when it last held together. */
function ruleAt(path: Path, document: unknown, { rules }: RuleSet): ScoringRule | null {
  if (path[0] !== 'rules' || !isObject(document)) return null;
  const written = listAt(document, 'rules')[Number(path[1])];
  return isObject(written) ? (rules.find(({ id }) => id === written['id']) ?? null) : null;
}

function keyMeaning(path: Path, word: string, ruleSet: RuleSet): LocalizedText | null {
  if (path.at(-2) === 'parameters') return parameterMeaning(word, ruleSet);
  if (path[0] === 'conditions' && path.length === 2) return conditionMeaning(word, ruleSet);
  if (path[0] === 'inputs' && path.length === 2) return factMeaning(INPUT_PREFIX + word, ruleSet);
  if (path.at(-2) === 'bareByGroup') return blockMeaning(word, ruleSet);
  return Object.hasOwn(MEMBER_WORDS, word) ? (MEMBER_WORDS[word] ?? null) : null;
}

function factMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  const known = factSuggestion(name);
  const input = name.startsWith(INPUT_PREFIX) ? ruleSet.inputs?.[name.slice(INPUT_PREFIX.length)] : undefined;
  if (!known && !input) return null;
  const heading = bold(name, known?.detail ?? input?.title ?? text(name, name));
  return paragraphs([heading, known?.meaning ?? null, usedBy(readersOf(name, ruleSet))]);
}

/** The rules that read a fact: in a condition, one that has a name as well, or in what they compute. */
function readersOf(name: string, { rules, conditions }: RuleSet): readonly ScoringRule[] {
  const quoted = JSON.stringify(name);
  const inExpression = new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}(?![\\w.])`);
  const named = Object.entries(conditions)
    .filter(([, condition]) => JSON.stringify(condition).includes(`"fact":${quoted}`))
    .map(([condition]) => `{"condition":${JSON.stringify(condition)}}`);
  return rules.filter(({ conditions: own, event }) => {
    const condition = JSON.stringify(own);
    const params = JSON.stringify(event.params);
    return (
      condition.includes(`"fact":${quoted}`) ||
      named.some((reference) => condition.includes(reference)) ||
      ['of', 'band', 'input'].some((member) => params.includes(`"${member}":${quoted}`)) ||
      ('expression' in event.params && inExpression.test(event.params.expression))
    );
  });
}

function parameterMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  if (!Object.hasOwn(ruleSet.parameters, name)) return null;
  const value = ruleSet.parameters[name] ?? '';
  return paragraphs([
    text(`参数 ${name} = ${value}`, `Parameter ${name} = ${value}`),
    usedBy(rulesUsing(ruleSet, name)),
  ]);
}

function conditionMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  const condition = Object.hasOwn(ruleSet.conditions, name) ? ruleSet.conditions[name] : undefined;
  return condition
    ? text(conditionText(condition, ruleWording(ruleSet, 'zh')), conditionText(condition, ruleWording(ruleSet, 'en')))
    : null;
}

function blockMeaning(id: string, { framework: { categories } }: RuleSet): LocalizedText | null {
  const block = [...categories, ...categories.flatMap(({ groups = [] }) => groups)].find((one) => one.id === id);
  return block?.label ?? null;
}

/** A rule in words. */
function ruleMeaning(rule: ScoringRule, ruleSet: RuleSet): LocalizedText {
  const say = (language: 'zh' | 'en') => {
    const words = ruleWording(ruleSet, language);
    const [when, then] = language === 'zh' ? ['条件：', '结果：'] : ['When: ', 'Then: '];
    return `**${rule.title[language]}**\n\n${when}${conditionText(rule.conditions, words)}\n\n${then}${eventWording(rule, words).text}`;
  };
  return text(say('zh'), say('en'));
}

function usedBy(rules: readonly ScoringRule[]): LocalizedText {
  if (rules.length === 0) return text('没有规则用到', 'No rule uses it');
  return text(
    `用于：${rules.map(({ title }) => title.zh).join('、')}`,
    `Used by: ${rules.map(({ title }) => title.en).join(', ')}`,
  );
}

const bold = (name: string, { zh, en }: LocalizedText): LocalizedText => text(`**${name}** ${zh}`, `**${name}** ${en}`);

function paragraphs(parts: readonly (LocalizedText | null)[]): LocalizedText | null {
  const said = parts.filter((part) => part !== null);
  if (said.length === 0) return null;
  return text(said.map(({ zh }) => zh).join('\n\n'), said.map(({ en }) => en).join('\n\n'));
}
