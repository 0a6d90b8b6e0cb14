import { readFile } from 'node:fs/promises';
import type { Language, RuleSet } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyRuleSet } from '../../../engine/test/support/rule-sets.ts';
import type { PrintedDocument, PrintedTable } from '../../src/printed/printed-document.ts';
import { ruleBook } from '../../src/rule-book/rule-book.ts';
import { bookText } from './book-text.ts';
import { smallRuleSet } from './small-rule-set.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const BUNDLED = [
  'cn-mof-2020-10',
  'cn-mof-2021-101',
  'hubei-2020',
  'reference-kinds',
  'shanghai-2020',
  'unit-discretion',
];

const bookOf = (ruleSet: RuleSet, language: Language) => ruleBook(compileRuleSet(ruleSet), language);
const tablesOf = ({ sections }: PrintedDocument) =>
  sections.flatMap(({ parts }) => parts.filter((part): part is PrintedTable => part.kind === 'table'));
const headingsOf = ({ sections }: PrintedDocument) =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'line' && part.style === 'heading' ? [part.text] : [])),
  );
const rowsOf = ({ cells, rows }: PrintedTable) =>
  Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));

/** How often a text stands in another. */
const countOf = (text: string, part: string) => text.split(part).length - 1;

/** Every place of the table is under exactly one cell. */
function expectCovered({ cells, rows, widths }: PrintedTable): void {
  const places = cells.flatMap(({ row, rowSpan, column, columnSpan }) =>
    Array.from(
      { length: rowSpan * columnSpan },
      (_, at) => `${row + Math.floor(at / columnSpan)},${column + (at % columnSpan)}`,
    ),
  );
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBe(rows * widths.length);
}

describe.each(BUNDLED)('the rule book of %s', (id) => {
  let ruleSet: RuleSet;
  const books = new Map<Language, PrintedDocument>();
  const textOf = (language: Language) => bookText(books.get(language) as PrintedDocument);

  beforeAll(async () => {
    const path = new URL(`../../../../rules/${id}/1.0.0/rule-set.json`, import.meta.url);
    ruleSet = JSON.parse(await readFile(path, 'utf8'));
    for (const language of LANGUAGES) books.set(language, bookOf(ruleSet, language));
  });

  it.each(LANGUAGES)('has every rule as one article, by title and identifier: %s', (language) => {
    const headings = headingsOf(books.get(language) as PrintedDocument);
    for (const { id: rule, title } of ruleSet.rules) {
      const open = language === 'zh' ? '（' : ' (';
      expect(headings.filter((text) => text.includes(`${title[language]}${open}${rule}`))).toHaveLength(1);
      expect(countOf(textOf(language), `${open}${rule}${language === 'zh' ? '）' : ')'}`)).toBe(1);
    }
    expect(headings.filter((text) => /^(第 \d+ 条|Article \d+\.)/.test(text))).toHaveLength(ruleSet.rules.length);
  });

  it.each(LANGUAGES)('has every parameter with its value and where it is used: %s', (language) => {
    const rows = tablesOf(books.get(language) as PrintedDocument).flatMap(rowsOf);
    for (const [name, value] of Object.entries(ruleSet.parameters)) {
      const [row] = rows.filter(([first]) => first === name);
      expect(row?.[1]).toBe(value);
      expect(row?.[2]).toMatch(/\d/);
    }
  });

  it.each(LANGUAGES)('has every reference with its note, and names one in every article: %s', (language) => {
    const rows = tablesOf(books.get(language) as PrintedDocument).flatMap(rowsOf);
    for (const { document, note } of ruleSet.references)
      expect(rows.filter((row) => row[1] === document && row[3] === (note?.[language] ?? '—'))).toHaveLength(1);
    const cited = rows.filter(([label]) => label === '依据' || label === 'Rests on').map(([, text = '']) => text);
    expect(cited).toHaveLength(ruleSet.rules.length);
    for (const text of cited) expect(ruleSet.references.some(({ document }) => text.includes(document))).toBe(true);
  });

  it.each(LANGUAGES)('has a row for every step, band, knot, part and entry of a table: %s', (language) => {
    const tables = tablesOf(books.get(language) as PrintedDocument).map(({ rows }) => rows);
    for (const { event } of ruleSet.rules) {
      if (event.type !== 'score') continue;
      const { params } = event;
      const size =
        params.method === 'steps'
          ? params.steps.length + 2
          : params.method === 'lookup'
            ? params.table.length + 2
            : params.method === 'curve'
              ? params.points.length + 1
              : params.method === 'judged'
                ? params.bands.length + 1
                : params.method === 'checklist'
                  ? params.parts.length + 1
                  : null;
      if (size === null) continue;
      const at = tables.indexOf(size);
      expect(at).toBeGreaterThanOrEqual(0);
      tables.splice(at, 1);
    }
  });

  it('has the version, the hash, every grade, category, group, input and named condition', () => {
    const text = textOf('zh');
    const { version, grades, framework, inputs = {}, conditions } = ruleSet;
    expect(text).toContain(`${id}@${version} · 规则哈希 ${compileRuleSet(ruleSet).hash}`);
    for (const { label, from } of grades) expect(text).toMatch(new RegExp(`${label.zh} \\| .* \\| ${from} 分及以上`));
    for (const { label, groups = [] } of framework.categories)
      for (const name of [label, ...groups.map((group) => group.label)]) expect(text).toContain(name.zh);
    for (const [name, { title }] of Object.entries(inputs)) expect(text).toContain(`“${title.zh}” | ${name} | `);
    for (const name of Object.keys(conditions)) expect(text).toMatch(new RegExp(`\\n共用条件 \\d+（${name}）\\n`));
  });

  it.each(LANGUAGES)('says everything in words, with no identifier of a fact outside the glossary: %s', (language) => {
    const text = textOf(language).replace(/\n## (?:名词解释|Glossary)\n[\s\S]*/, '');
    // A name with a capital within it is an identifier; parameters, inputs and named conditions show theirs on purpose.
    const { parameters, inputs = {}, conditions } = ruleSet;
    const meant = [...Object.keys(parameters), ...Object.keys(inputs), ...Object.keys(conditions)];
    const identifiers = [
      ...text.replace(/（规则集写作 .*）|\(In the rule set: .*\)/g, '').matchAll(/\b[a-z]+[A-Z]\w*/g),
    ];
    expect(identifiers.map(([name]) => name).filter((name) => !meant.includes(name))).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object/);
  });

  it('has tables without holes', () => {
    for (const book of books.values()) for (const table of tablesOf(book)) expectCovered(table);
  });
});

describe('the rule book of a small rule set', () => {
  it.each(LANGUAGES)('reads from the first line to the last as it should: %s', async (language) => {
    const golden = await readFile(new URL(`./small-rule-set.${language}.txt`, import.meta.url), 'utf8');
    expect(bookText(bookOf(smallRuleSet, language))).toBe(golden);
  });

  it('leaves out what the rule set does not have', () => {
    const { inputs: _, ...rest } = smallRuleSet;
    const [execution] = smallRuleSet.rules.filter(({ item }) => item === 'execution');
    const bare: RuleSet = {
      ...rest,
      parameters: {},
      conditions: {},
      rules: execution ? [execution] : [],
      framework: { ...rest.framework, indicators: [] },
    };
    const book = bookOf(bare, 'en');
    expect(book.sections.map(({ name }) => name)).toEqual([
      'Cover',
      'Basics',
      'Framework',
      'How points are made',
      'Scoring rules',
      'Glossary',
    ]);
    expect(headingsOf(book)).not.toContain('Parameters');
  });

  it('keeps a title with line ends on one line', () => {
    const title = { zh: '示例\n镇', en: 'A town\r\nand  more' };
    const [heading = ''] = headingsOf(
      bookOf({ ...smallRuleSet, rules: smallRuleSet.rules.map((rule) => ({ ...rule, title })) }, 'en'),
    ).filter((text) => text.startsWith('Article'));
    expect(heading).toBe('Article 1. A town and more (money-in-steps)');
  });
});

describe('the rule book of any rule set', () => {
  it('has every rule, in the order in which rules decide', () => {
    fc.assert(
      fc.property(anyRuleSet, fc.constantFrom(...LANGUAGES), (ruleSet, language) => {
        const book = bookOf(ruleSet, language);
        for (const table of tablesOf(book)) expectCovered(table);
        const ids = headingsOf(book).flatMap(
          (text) => /^(?:第 \d+ 条|Article \d+\.).*[（(]([a-z0-9-]+)[）)]$/.exec(text)?.[1] ?? [],
        );
        expect([...ids].sort()).toEqual(ruleSet.rules.map(({ id }) => id).sort());
        const { scoreRules } = compileRuleSet(ruleSet);
        const inScoring = [...scoreRules.execution, ...scoreRules.indicator].map(({ rule }) => rule.id);
        expect(ids.slice(0, inScoring.length)).toEqual(inScoring);
      }),
    );
  });
});
