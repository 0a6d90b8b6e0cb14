import type { Comparator } from './target-expression.ts';

/** What surrounds an amount: the comparator said before it and the one said after it, and the text between the two. */
export type Bounded = {
  readonly body: string;
  readonly comparator: Comparator | null;
  /** `prefix` as written, for readers that treat one word apart. */
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * Takes the comparators off a compacted text: the longest prefix and the longest suffix. Null when they contradict each other
 * (`>=10以下`), when a remark does (`>=10(不含)`), or when a word is left open (控制在 without 以内).
 *
 * @example splitComparator('不少于12种') // { body: '12种', comparator: 'atLeast', prefix: '不少于', suffix: '' }
 */
export function splitComparator(text: string): Bounded | null {
  const inclusive = text.endsWith('(含)') && !SUFFIXES.some(([word]) => text.endsWith(word));
  const whole = inclusive ? text.slice(0, -'(含)'.length) : text;
  const prefix = longest(PREFIXES, (word) => whole.startsWith(word));
  const afterPrefix = whole.slice(prefix?.[0].length ?? 0);
  const suffix = longest(SUFFIXES, (word) => afterPrefix.endsWith(word));
  const body = suffix ? afterPrefix.slice(0, -suffix[0].length) : afterPrefix;
  const comparator = agree(prefix, suffix);
  if (comparator === undefined) return null;
  return {
    body,
    comparator: inclusive ? included(comparator) : comparator,
    prefix: prefix?.[0] ?? '',
    suffix: suffix?.[0] ?? '',
  };
}

/** Limits the amount only together with 以内 or a range. */
export const HELD_WITHIN = '控制在';

/** Undefined where the two contradict. 以上 includes its number (Civil Code art. 1259), so 超过…以上 contradicts itself. */
function agree(prefix: Phrase | undefined, suffix: Phrase | undefined): Comparator | null | undefined {
  if (prefix?.[0] === HELD_WITHIN) return suffix?.[1] === 'atMost' ? 'atMost' : suffix ? undefined : null;
  if (prefix && suffix) return prefix[1] === suffix[1] ? prefix[1] : undefined;
  return prefix?.[1] ?? suffix?.[1] ?? null;
}

/** 超过10个(含) counts the tenth. */
function included(comparator: Comparator | null): Comparator | null {
  return comparator === 'moreThan' ? 'atLeast' : comparator === 'lessThan' ? 'atMost' : comparator;
}

function longest(phrases: readonly Phrase[], fits: (word: string) => boolean): Phrase | undefined {
  let found: Phrase | undefined;
  for (const phrase of phrases) {
    if (fits(phrase[0]) && phrase[0].length > (found?.[0].length ?? 0)) found = phrase;
  }
  return found;
}

type Phrase = readonly [word: string, comparator: Comparator];

const PREFIXES: readonly Phrase[] = [
  ...phrases(
    'atLeast',
    '>= 不少于 不低于 不小于 不得少于 不得低于 大于等于 大于或等于 高于等于 高于或等于 至少 最少 达到 达',
  ),
  ...phrases('moreThan', '> 大于 超过 高于 多于 超出 超'),
  ...phrases(
    'atMost',
    '<= 不超过 不高于 不大于 不多于 不得超过 不得高于 小于等于 小于或等于 低于等于 低于或等于 至多 最多',
  ),
  ...phrases('atMost', HELD_WITHIN),
  ...phrases('lessThan', '< 小于 低于 少于 不足 不满 不到'),
  ...phrases('equal', '= 等于'),
];

const SUFFIXES: readonly Phrase[] = [
  ...phrases('atLeast', '以上 及以上 或以上 含以上 (含)以上 以上(含) (及以上) (含以上)'),
  ...phrases('moreThan', '以上(不含) (不含)以上'),
  ...phrases('atMost', '以内 之内 内 以下 及以下 或以下 含以下 (含)以下 以下(含) (含)以内 以内(含) (及以下) (含以下)'),
  ...phrases('lessThan', '以下(不含) (不含)以下 以内(不含)'),
];

function phrases(comparator: Comparator, words: string): Phrase[] {
  return words.split(' ').map((word) => [word, comparator]);
}
