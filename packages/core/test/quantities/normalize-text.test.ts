import { describe, expect, it } from 'vitest';
import { normalizeText, sameText } from '../../src/quantities/normalize-text.ts';

describe('normalizeText', () => {
  it.each([
    ['≧　１０ 万 次', '>= 10 万次'],
    ['ＡＢｃ，（８）：％', 'ABc,(8):%'],
    ['≦３‰', '<=3‰'],
    ['＞ ＝ 5', '>= 5'],
    ['①建立机制 ②完善制度', '①建立机制 ②完善制度'],
    ['⼯作⽇', '工作日'],
    ['⻓期有效，⻛险可控', '长期有效,风险可控'],
    ['2020年', '2020年'],
    ['进一步\n完 善\t机制', '进一步完善机制'],
    ['  project   plan ', 'project plan'],
    ['\u200b8\ufeff场', '8场'],
    ['5\u221210', '5-10'],
    ['3㎡', '3㎡'],
    ['—', '—'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });
});

describe('sameText', () => {
  it.each([
    ['及时', ' 及 时 ', true],
    ['有效。', '有效', true],
    ['ISO 认证', 'iso认证', true],
    ['及时，有效', '及时,有效；', true],
    ['建立执行工作机制', '建立工作机制', false],
    ['及时', '不及时', false],
    ['①', '1', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameText(a, b)).toBe(same);
  });
});
