import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../src/index.ts';
import { FACT_NAMES, FLAG_PHRASES } from '../../src/wording/fact-words.ts';

describe('the words of facts', () => {
  it('name every fact of the vocabulary and nothing else', () => {
    expect(Object.keys(FACT_NAMES).sort()).toEqual([...VOCABULARY.keys()].sort());
  });

  it('say of every flag what it means to be true and to be false', () => {
    const flags = [...VOCABULARY.values()].filter(({ type }) => type === 'flag').map(({ name }) => name);
    expect(Object.keys(FLAG_PHRASES).sort()).toEqual(flags.sort());
    for (const { yes, no } of Object.values(FLAG_PHRASES)) {
      expect(yes.zh).not.toBe(no.zh);
      expect(yes.en).not.toBe(no.en);
    }
  });

  it('are in both languages, no two alike', () => {
    const names = Object.values(FACT_NAMES);
    for (const { zh, en } of names) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{2}/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  });
});
