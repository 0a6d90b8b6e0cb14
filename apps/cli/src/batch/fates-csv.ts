import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic, Language } from '@plumbline/core';
import { guardText, placeOf } from '@plumbline/documents';
import { describe } from '@plumbline/locale';
import { say } from '../words.ts';
import type { FileFate, FormFate } from './file-fate.ts';

/** Writes the account of a batch as a table for a spreadsheet: a line a row of every form, and one for what is about no row. */
export async function writeFatesCsv(path: string, fates: AsyncIterable<FileFate>, language: Language): Promise<void> {
  await pipeline(Readable.from(csvLines(fates, language)), createWriteStream(`${path}.partial`));
  await rename(`${path}.partial`, path);
}

const COLUMNS = [
  'csvFile',
  'csvForm',
  'csvProject',
  'csvRow',
  'item',
  'csvPlace',
  'csvFate',
  'csvNotes',
  'csvResult',
] as const;

async function* csvLines(fates: AsyncIterable<FileFate>, language: Language): AsyncGenerator<string> {
  // Without the mark, spreadsheets take the Chinese for something else.
  yield `\ufeff${csvLine(COLUMNS.map((key) => say(language, key)))}`;
  for await (const { file, forms } of fates)
    for (const form of forms)
      yield formLines(form, language)
        .map((cells) => csvLine([file, String(form.form), form.project ?? '', ...cells, form.result ?? '']))
        .join('');
}

function formLines({ outcome, rows, notes }: FormFate, language: Language): string[][] {
  const said = notes.filter(({ severity }) => severity !== 'info' || outcome === 'unusable');
  const ofForm = said.map((note) => [
    '',
    '',
    placeOf(note) ?? '',
    fateWord(outcome, language),
    sentence(note, language),
  ]);
  if (outcome === 'unusable') return ofForm;
  const ofRows = rows.map(({ row, name, cell, fate, notes: own }) => [
    row === null ? '' : String(row),
    name,
    cell ?? '',
    fateWord(fate, language),
    own.map((note) => sentence(note, language)).join('\n'),
  ]);
  return [...ofForm, ...ofRows];
}

const FATES = { read: 'fateRead', notes: 'fateNotes', 'left-out': 'fateLeftOut', unusable: 'fateUnusable' } as const;

const fateWord = (fate: keyof typeof FATES, language: Language) => say(language, FATES[fate]);

const sentence = (note: Diagnostic, language: Language) => describe(note)[language];

/** A line of a table; names and cells come from files of strangers, and none becomes a formula. */
const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const safe = guardText(text);
  // Where a spreadsheet takes the semicolon for the delimiter, what follows it would begin a cell.
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
