import type { LocalizedText, RuleSet } from '@plumbline/core';
import { conditionText, eventWording, INPUT_PREFIX, ruleWording, VOCABULARY } from '@plumbline/engine';
import { terms, text } from '@plumbline/locale';
import { rulesUsing } from '../curve/handles/number-place.ts';
import type { Path } from '../document/json-edit.ts';
import { factSuggestion } from './suggestions.ts';

/** What something in a rule set means to a person, in paragraphs; null for what speaks for itself. */
export function meaningOf(path: Path, word: string, isKey: boolean, ruleSet: RuleSet): LocalizedText | null {
  const member = path.at(-1);
  if (isKey) return keyMeaning(path, word, ruleSet);
  if (['fact', 'of', 'band', 'input'].includes(String(member))) return factMeaning(word, ruleSet);
  if (member === 'parameter') return parameterMeaning(word, ruleSet);
  if (member === 'condition') return conditionMeaning(word, ruleSet);
  if (member === 'method' && Object.hasOwn(terms.scoreMethods, word))
    return ruleMeaning(path, ruleSet) ?? terms.scoreMethods[word as keyof typeof terms.scoreMethods];
  if (member === 'operator' && Object.hasOwn(terms.operators, word))
    return terms.operators[word as keyof typeof terms.operators];
  if (member === 'id' && path[0] === 'rules' && path.length === 3) return ruleMeaning(path, ruleSet);
  if (member === 'rule') return ruleMeaning(['rules', ruleSet.rules.findIndex(({ id }) => id === word)], ruleSet);
  return null;
}

function keyMeaning(path: Path, word: string, ruleSet: RuleSet): LocalizedText | null {
  if (path[0] === 'parameters' && path.length === 2) return parameterMeaning(word, ruleSet);
  if (path[0] === 'conditions' && path.length === 2) return conditionMeaning(word, ruleSet);
  return null;
}

function factMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  const input = ruleSet.inputs?.[name.replace(INPUT_PREFIX, '')];
  const known = factSuggestion(name);
  const what = known?.meaning ? both(known.meaning, known.detail) : (input?.title ?? null);
  if (what === null) return null;
  const readers = ruleSet.rules.filter((rule) => JSON.stringify(rule).includes(JSON.stringify(name)));
  return readers.length === 0 || !VOCABULARY.has(name) ? what : both(what, usedBy(readers));
}

function parameterMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  const value = ruleSet.parameters[name];
  if (value === undefined) return null;
  return both(text(`参数 ${name} = ${value}`, `Parameter ${name} = ${value}`), usedBy(rulesUsing(ruleSet, name)));
}

function conditionMeaning(name: string, ruleSet: RuleSet): LocalizedText | null {
  const condition = ruleSet.conditions[name];
  return condition
    ? text(conditionText(condition, ruleWording(ruleSet, 'zh')), conditionText(condition, ruleWording(ruleSet, 'en')))
    : null;
}

/** A rule in words. */
function ruleMeaning(path: Path, ruleSet: RuleSet): LocalizedText | null {
  const rule = path[0] === 'rules' ? ruleSet.rules[Number(path[1])] : undefined;
  if (!rule) return null;
  const say = (language: 'zh' | 'en') => {
    const words = ruleWording(ruleSet, language);
    const [when, then] = language === 'zh' ? ['条件', '结果'] : ['When', 'Then'];
    return `**${rule.title[language]}**\n\n${when}: ${conditionText(rule.conditions, words)}\n\n${then}: ${eventWording(rule, words).text}`;
  };
  return text(say('zh'), say('en'));
}

function usedBy(rules: RuleSet['rules']): LocalizedText {
  if (rules.length === 0) return text('没有规则用到', 'No rule uses it');
  return text(
    `用于：${rules.map(({ title }) => title.zh).join('、')}`,
    `Used by: ${rules.map(({ title }) => title.en).join(', ')}`,
  );
}

const both = (first: LocalizedText, second: LocalizedText): LocalizedText =>
  text(`${first.zh}\n\n${second.zh}`, `${first.en}\n\n${second.en}`);
