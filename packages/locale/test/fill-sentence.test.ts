import { describe, expect, it } from 'vitest';
import { fillSentence } from '../src/index.ts';

const both = (text: string) => ({ zh: text, en: text });

describe('fillSentence', () => {
  it('puts values into both languages', () => {
    expect(fillSentence({ zh: '得 {score} 分', en: '{score} points' }, { score: '8' })).toEqual({
      zh: '得 8 分',
      en: '8 points',
    });
  });

  it('says that a value is unknown rather than leaving a gap', () => {
    expect(fillSentence(both('{a}'), { a: null })).toEqual({ zh: '未知', en: 'unknown' });
    expect(fillSentence(both('{a}'), {}).en).toBe('unknown');
  });

  it('drops an optional part when a value in it is unknown, and keeps it otherwise', () => {
    expect(fillSentence(both('x[[, did you mean {a}?]]'), { a: null }).en).toBe('x');
    expect(fillSentence(both('x[[, did you mean {a}?]]'), { a: 'y' }).en).toBe('x, did you mean y?');
    expect(fillSentence(both('x[[ {a}{b}]]'), { a: '1' }).en).toBe('x');
  });

  it('inserts a value literally, whatever it contains', () => {
    expect(fillSentence(both('“{a}”'), { a: '$& {b} [[c]] $1', b: 'no' }).en).toBe('“$& {b} [[c]] $1”');
  });

  it('does not find a value where only the prototype has one', () => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(fillSentence(both(`{${name}}[[ kept {${name}}]]`), {}).en).toBe('unknown');
  });

  it('treats undefined as unknown', () => {
    expect(fillSentence(both('{a}[[ {a}]]'), { a: undefined }).zh).toBe('未知');
  });

  it('drops each optional part by itself, over line ends too', () => {
    expect(fillSentence(both('x[[ {a}]][[ {b}]]'), { a: null, b: '2' }).en).toBe('x 2');
    expect(fillSentence(both('x[[\n{a}\n]]y'), { a: null }).en).toBe('xy');
    expect(fillSentence(both('x[[ always]]'), {}).en).toBe('x always');
  });

  it('leaves braces that hold no name as they are', () => {
    expect(fillSentence(both('{} {1} { a } {a'), { a: '1' }).en).toBe('{} {1} { a } {a');
  });

  it('keeps zero and the empty text, which are values', () => {
    expect(fillSentence(both('{a}|{b}|'), { a: 0, b: '' }).en).toBe('0||');
  });
});
