import { describe, expect, it } from 'vitest';
import { fillSentence, inNumber } from '../src/index.ts';

describe('inNumber', () => {
  it('says of one what is said of one, and of every other number the other', () => {
    const text = '{count} {count|form was|forms were} compared';
    expect(inNumber(text, { count: 1 })).toBe('{count} form was compared');
    expect(inNumber(text, { count: '1' })).toBe('{count} form was compared');
    for (const count of [0, 2, '1,001', null]) expect(inNumber(text, { count })).toBe('{count} forms were compared');
  });

  it('leaves names in what is chosen to be filled in, and takes each choice by itself', () => {
    const text = '{count|The only form|All {count} forms} of {years} {years|year|years}';
    expect(inNumber(text, { count: 3, years: 1 })).toBe('All {count} forms of {years} year');
    expect(inNumber(text, { count: 1, years: 2 })).toBe('The only form of {years} years');
  });

  it('leaves a text without a choice as it is, and sentences of rule sets know of none', () => {
    expect(inNumber('{from} | {to}', { from: '1' })).toBe('{from} | {to}');
    const text = '{count|one|many}';
    expect(fillSentence({ zh: text, en: text }, { count: 1 }).en).toBe(text);
  });
});
