import type { LocalizedText } from '@plumbline/core';
import type { Speaker } from './speaker.ts';

/** What the linter prints for a value that is not there. */
const NOTHING = '—';

/**
 * A case the linter tried: `target >=10场 / actual 8家, category output`. A case without particulars says nothing. Facts keep
 * their names, for these stand in the rules.
 */
export const sampleCase: Speaker = (sample) => {
  if (sample === NOTHING) return null;
  const parts = sample.split(', ').map(spokenPart);
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
};

function spokenPart(part: string): LocalizedText {
  const [, target, actual] = /^target (.*) \/ actual (.*)$/s.exec(part) ?? [];
  if (target !== undefined && actual !== undefined)
    return {
      zh: `目标值 ${filed(target).zh}、实际完成值 ${filed(actual).zh}`,
      en: `target ${filed(target).en} and actual ${filed(actual).en}`,
    };
  const [, budget, spent] = /^budget (.*) \/ spent (.*)$/s.exec(part) ?? [];
  if (budget !== undefined && spent !== undefined)
    return {
      zh: `预算数 ${filed(budget).zh}、执行数 ${filed(spent).zh}`,
      en: `budget ${filed(budget).en} and expenditure ${filed(spent).en}`,
    };
  const [, fact, value] = /^([A-Za-z][A-Za-z0-9.]*) (.*)$/s.exec(part) ?? [];
  if (fact === undefined || value === undefined) return { zh: part, en: part };
  return value === NOTHING
    ? { zh: `${fact} 未知`, en: `${fact} unknown` }
    : { zh: `${fact} = ${value}`, en: `${fact} = ${value}` };
}

const filed = (value: string): LocalizedText =>
  value === NOTHING ? { zh: '未填', en: 'not filed' } : { zh: value, en: value };
