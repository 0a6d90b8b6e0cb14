import {
  AMOUNT_METHODS,
  EVENT_TYPES,
  type Language,
  OPERATORS,
  PHASES,
  SCORE_METHOD_NAMES,
  SCORE_METHODS,
  type ScoreMethodName,
} from '@plumbline/core';
import { type FactDefinition, VOCABULARY, writeGoldenText } from '@plumbline/engine';
import { AMOUNT_WORDS, EVENT_WORDS, METHOD_WORDS, OPERATOR_WORDS } from './method-words.ts';
import type { RuleExample } from './rule-examples.ts';
import { KNOWN_WORDS, SAY, SUBJECT_WORDS, TYPE_WORDS, UNIT_WORDS } from './words.ts';

/** The reference of the rule language in one language, as Markdown. */
export function ruleLanguage(language: Language, examples: ReadonlyMap<ScoreMethodName, RuleExample>): string {
  const parts = [
    `# ${SAY.title[language]}`,
    SAY.otherLanguage[language],
    SAY.generated[language],
    ...phases(language),
    ...operators(language),
    `## ${SAY.methods[language]}`,
    SAY.methodNote[language],
    ...SCORE_METHOD_NAMES.flatMap((name) => method(language, name, examples.get(name))),
    ...amounts(language),
    ...facts(language),
  ];
  return `${parts.join('\n\n')}\n`;
}

const table = (head: string, rows: readonly string[]): string => {
  const columns = head.split('|').length - 2;
  return [head, `|${'---|'.repeat(columns)}`, ...rows].join('\n');
};

function phases(language: Language): string[] {
  const rows = PHASES.flatMap((phase) =>
    EVENT_TYPES[phase].map((type) => `| \`${phase}\` | \`${type}\` | ${EVENT_WORDS[type][language]} |`),
  );
  return [`## ${SAY.phases[language]}`, table(SAY.phaseHead[language], rows)];
}

function operators(language: Language): string[] {
  const rows = OPERATORS.map((name) => `| \`${name}\` | ${OPERATOR_WORDS[name][language]} |`);
  return [`## ${SAY.operators[language]}`, SAY.operatorNote[language], table(SAY.operatorHead[language], rows)];
}

function method(language: Language, name: ScoreMethodName, example: RuleExample | undefined): string[] {
  if (!example) throw new Error(`No bundled rule set has a golden test in which the method ${name} decides`);
  const { ruleSet, rule, golden } = example;
  const shown = { id: rule.id, phase: rule.phase, item: rule.item, conditions: rule.conditions, event: rule.event };
  return [
    `### ${name}`,
    `${METHOD_WORDS[name][language]}`,
    parameters(language, name),
    `${SAY.rule[language]} (\`${ruleSet}\`):`,
    `\`\`\`json rule ${ruleSet}\n${JSON.stringify(shown, null, 2)}\n\`\`\``,
    `${SAY.golden[language]}:`,
    `\`\`\`yaml golden\n${writeGoldenText([golden])}\`\`\``,
  ];
}

function parameters(language: Language, name: ScoreMethodName): string {
  const schema = SCORE_METHODS[name] as { readonly properties: object; readonly required?: readonly string[] };
  const required = new Set(schema.required ?? []);
  const names = Object.keys(schema.properties);
  const list = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(' ');
  const must = names.filter((key) => required.has(key));
  const may = names.filter((key) => !required.has(key));
  const optional = may.length > 0 ? `${must.length > 0 ? ' · ' : ''}${SAY.optional[language]}: ${list(may)}` : '';
  return `${SAY.required[language]}: ${names.length === 0 ? SAY.none[language] : `${list(must)}${optional}`}`;
}

function amounts(language: Language): string[] {
  const names = Object.keys(AMOUNT_METHODS) as (keyof typeof AMOUNT_METHODS)[];
  const rows = names.map((name) => `| \`${name}\` | ${AMOUNT_WORDS[name][language]} |`);
  return [`## ${SAY.amounts[language]}`, table(SAY.amountHead[language], rows)];
}

function facts(language: Language): string[] {
  return [
    `## ${SAY.facts[language]}`,
    table(
      SAY.factHead[language],
      [...VOCABULARY.values()].map((fact) => factRow(language, fact)),
    ),
  ];
}

function factRow(language: Language, fact: FactDefinition): string {
  const { name, type, unit, subject, known, values, meaning, absentWhen } = fact;
  const said = [
    meaning[language],
    ...(values ? [values.map((value) => `\`${value}\``).join(' ')] : []),
    ...(known === 'before' ? [] : [KNOWN_WORDS[known][language]]),
  ];
  const cells = [
    `\`${name}\``,
    TYPE_WORDS[type][language],
    unit ? UNIT_WORDS[unit][language] : '',
    SUBJECT_WORDS[subject][language],
    said.join(language === 'zh' ? '；' : '; '),
    absentWhen?.[language] ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
