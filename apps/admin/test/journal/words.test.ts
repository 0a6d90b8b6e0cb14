import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detailsIn, formIn, laidOut, shortId } from '../../src/views/journal/entry/entry-words.ts';
import { ACTIONS, DETAILS, SUBJECTS } from '../../src/views/journal/entry/words.ts';
import { isNarrowed, journalSearch, momentOf } from '../../src/views/journal/journal-search.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const found = (texts: readonly string[], pattern: RegExp) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];

const code = [
  ...filesIn('packages/service/src'),
  ...filesIn('packages/api/src/people'),
  ...filesIn('packages/api/src/identity'),
];

test('everything that the program writes into the journal has words', () => {
  const actions = [
    ...found(code, /action: '([a-z]+\.[a-zA-Z-]+)'/g),
    ...found(code, /'(user\.[a-zA-Z]+)'/g),
    ...found(code, /done: '(\w+)'/g).map((done) => `assessment.${done}`),
    ...found(filesIn('packages/service/src/studies'), /action: '(\w+)'/g).map((done) => `study.${done}`),
    ...found([/DRAFT_ACTIONS = \{([^}]+)\}/.exec(code.join('\n'))?.[1] ?? ''], /^\s+'?([\w-]+)'?:/gm).map(
      (done) => `draft.${done}`,
    ),
  ];
  expect(actions.length).toBeGreaterThan(40);
  // The same as `assessment.reviewerScoresGiven`, which the journal has in its place.
  expect(actions.filter((action) => !ACTIONS.has(action))).toEqual(['assessment.scoredByReviewer']);
  const subjects = found(code, /subjectType: '([a-z-]+)'/g);
  expect(subjects.length).toBeGreaterThan(6);
  expect(subjects.filter((subject) => !SUBJECTS.has(subject))).toEqual([]);
});

test('words are in both languages, and no two things are called alike', () => {
  for (const words of [ACTIONS, SUBJECTS, DETAILS]) {
    for (const { zh, en } of words.values()) expect([zh === '', en === '']).toEqual([false, false]);
  }
  const said = [...ACTIONS.values()].map(({ zh }) => zh);
  expect(said.filter((zh, at) => said.indexOf(zh) !== at)).toEqual([]);
});

test('details are told one by one, and what is no list of them is left as it stands', () => {
  expect(detailsIn({ details: '{"revision":2,"roles":["auditor"]}' })).toEqual([
    ['revision', 2],
    ['roles', ['auditor']],
  ]);
  for (const details of ['', 'null', '3', '{']) expect(detailsIn({ details })).toEqual([]);
  expect(laidOut('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(laidOut('{')).toBe('{');
});

test('an import is followed to the form an entry is about, to its first, or to none', () => {
  expect(formIn({ details: '{"form":3}' })).toBe('3');
  expect(formIn({ details: '{"forms":2}' })).toBe('1');
  expect(formIn({ details: '{"forms":0}' })).toBeNull();
});

test('identifiers are told by their end', () => {
  expect(shortId('0199a2f0-0000-7000-8000-0123456789ab')).toBe('…456789ab');
  expect(shortId('draft-1')).toBe('draft-1');
});

test('an address that means nothing lists everything', () => {
  expect(journalSearch({ subject: '', order: 'sideways', other: 1 })).toEqual({});
  expect(journalSearch({ subject: 42, order: 'oldest' })).toEqual({ subject: '42', order: 'oldest' });
  expect(journalSearch({ subject: 'x'.repeat(500) }).subject).toHaveLength(200);
  expect(journalSearch({ from: '2026-3-1', until: '2026-02-30x', action: 7, actor: [] })).toEqual({ action: '7' });
});

test('a day begins when it begins where the reader is, and ends where the next one begins', () => {
  expect(new Date(momentOf('2026-03-31')).toLocaleString('sv')).toBe('2026-03-31 00:00:00');
  expect(new Date(momentOf('2026-03-31', 1)).toLocaleString('sv')).toBe('2026-04-01 00:00:00');
  expect(momentOf('2026-12-31', 1)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/);
});

test('an order leaves nothing out', () => {
  expect(isNarrowed({ order: 'oldest' })).toBe(false);
  expect(isNarrowed({ order: 'oldest', from: '2026-03-31' })).toBe(true);
});
