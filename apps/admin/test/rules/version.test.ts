import { readFile } from 'node:fs/promises';
import type { RuleSet } from '@plumbline/core';
import { type PrintedTable, ruleBook } from '@plumbline/documents/rule-book';
import { describe, expect, it } from 'vitest';
import { newestVersion, yearRanges, yearsLeftOpen } from '../../src/views/version/actions/retirement.ts';
import { contentsOf, searchContents } from '../../src/views/version/book/contents.ts';
import { tableRows } from '../../src/views/version/book/table-rows.ts';

const version = (
  version: string,
  fromYear: number,
  untilYear: number | null,
  state: 'published' | 'retired' = 'published',
) => ({
  version,
  state,
  fromYear,
  untilYear,
});

describe('retiring a version', () => {
  const old = version('1.0.0', 2020, null);

  it('leaves open the years for which nothing else is in force, up to the last that counts', () => {
    expect(yearsLeftOpen([old], old, 2022)).toEqual([2020, 2021, 2022]);
    expect(yearsLeftOpen([old, version('1.1.0', 2022, null)], old, 2027)).toEqual([2020, 2021]);
    expect(yearsLeftOpen([old, version('1.1.0', 2021, 2022)], old, 2024)).toEqual([2020, 2023, 2024]);
    expect(yearsLeftOpen([old, version('0.9.0', 2010, null)], old, 2027)).toEqual([]);
  });

  it('does not count on a version that is retired itself', () => {
    expect(yearsLeftOpen([old, version('1.1.0', 2020, null, 'retired')], old, 2021)).toEqual([2020, 2021]);
  });

  it('says years together that follow each other', () => {
    expect(yearRanges([2020, 2021, 2022, 2025])).toBe('2020–2022, 2025');
    expect(yearRanges([])).toBe('');
  });
});

it('the newest version has the highest number, whenever it was published', () => {
  const versions = ['1.9.0', '1.10.0', '1.2.0'].map((one) => version(one, 2020, null));
  expect(newestVersion(versions)?.version).toBe('1.10.0');
  expect(newestVersion([])).toBeNull();
});

describe('the contents of a rule book', async () => {
  const path = new URL('../../../../rules/reference-kinds/1.0.0/rule-set.json', import.meta.url);
  const ruleSet = JSON.parse(await readFile(path, 'utf8')) as RuleSet;
  const book = ruleBook({ ruleSet, hash: 'a'.repeat(64) }, 'zh');
  const chapters = contentsOf(book);

  it('lead to every rule once, and to no two places of one name', () => {
    const ids = chapters.flatMap(({ id, headings }) => [id, ...headings.map((heading) => heading.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('rule-')).sort()).toEqual(
      ruleSet.rules.map(({ id }) => `rule-${id}`).sort(),
    );
    expect(ids).toContain('grades');
  });

  it('are searched by words', () => {
    const [rule] = ruleSet.rules;
    const found = searchContents(chapters, `  ${rule?.title.zh ?? ''} `);
    expect(found.flatMap(({ headings }) => headings.map(({ id }) => id))).toContain(`rule-${rule?.id}`);
    expect(searchContents(chapters, '')).toBe(chapters);
    expect(searchContents(chapters, 'there is nothing of this')).toEqual([]);
    const [first] = chapters;
    expect(searchContents(chapters, first?.text ?? '')).toContainEqual(first);
  });

  it('has tables whose rows fill all columns, counting cells over several rows', () => {
    const tables = book.sections.flatMap(({ parts }) =>
      parts.filter((part): part is PrintedTable => part.kind === 'table'),
    );
    for (const table of tables) {
      const rows = tableRows(table);
      expect(rows).toHaveLength(table.rows);
      const places = rows.flat().reduce((sum, { columnSpan, rowSpan }) => sum + columnSpan * rowSpan, 0);
      expect(places).toBe(table.rows * table.widths.length);
    }
    expect(tables.length).toBeGreaterThan(ruleSet.rules.length);
  });
});
