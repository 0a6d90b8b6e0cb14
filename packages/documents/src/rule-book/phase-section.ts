import { PHASES, type Phase } from '@plumbline/core';
import type { PrintedSection } from '../printed/printed-document.ts';
import { articleParts } from './article-parts.ts';
import type { Book } from './book.ts';
import { line } from './book-parts.ts';

/** A section for every phase that has rules; which phases have none is said by their absence from the book. */
export function phaseSections(book: Book): PrintedSection[] {
  return PHASES.flatMap((phase): PrintedSection[] => {
    const articles = book.articles.filter(({ rule }) => rule.phase === phase);
    if (articles.length === 0) return [];
    const { pick } = book.words;
    const name = pick(NAMES[phase]);
    return [
      {
        name,
        landscape: false,
        parts: [
          line('title', name),
          line('text', pick(HOW[phase])),
          ...articles.flatMap((article) => articleParts(article, book)),
        ],
      },
    ];
  });
}

const NAMES = {
  score: { zh: '计分规则', en: 'Scoring rules' },
  adjust: { zh: '调整规则', en: 'Adjustments' },
  form: { zh: '总分规则', en: 'Rules of the total' },
  finding: { zh: '核查规则', en: 'Findings' },
} satisfies Readonly<Record<Phase, { readonly zh: string; readonly en: string }>>;

const HOW = {
  score: {
    zh: '对每一项，自上而下用第一条条件成立的规则，只用一条；指标体系为该指标指定优先适用的条文，其条件成立的，用该条。',
    en: 'For every item the first rule from the top whose conditions hold is used, and no other; where the framework prefers a rule for the indicator and its conditions hold, that one.',
  },
  adjust: {
    zh: '条件成立的各条全部计入，先扣分和加分，后封顶。',
    en: 'All whose conditions hold count: first deductions and additions, then caps.',
  },
  form: {
    zh: '条件成立的各条全部计入；适用于指标的，条件成立的每一行各计一次。',
    en: 'All whose conditions hold count; those about indicators once for every row of which they hold.',
  },
  finding: {
    zh: '条件成立的各条全部提出，不影响得分。',
    en: 'All whose conditions hold are raised; they change no points.',
  },
} satisfies Readonly<Record<Phase, { readonly zh: string; readonly en: string }>>;
