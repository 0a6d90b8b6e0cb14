import type { RuleSet } from '@plumbline/core';
import { type PrintedDocument, type PrintedPart, ruleBook } from '@plumbline/documents/rule-book';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { Fragment, memo, startTransition, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import './book.css';
import { BookContents } from './book-contents.tsx';
import { BookLine, BookTable } from './book-part.tsx';
import { chapterPlace, contentsOf, placeOf } from './contents.ts';
import { GradeStrip } from './grade-strip.tsx';
import { RuleCurve } from './rule-curve.tsx';

type Props = { readonly ruleSet: RuleSet; readonly hash: string };

/** A version as the book that its files hold, with pictures beside the rules. */
export function RuleBookView({ ruleSet, hash }: Props) {
  const { language } = useLanguage();
  const book = useMemo(() => ruleBook({ ruleSet, hash }, language), [ruleSet, hash, language]);
  const chapters = useMemo(() => contentsOf(book), [book]);
  const compiled = useCompiledSoon(ruleSet);
  // The browser looked for the place in the address before it was there.
  useEffect(() => {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, []);
  return (
    <div className="book">
      <BookContents chapters={chapters} />
      <Pages book={book} ruleSet={ruleSet} compiled={compiled} />
    </div>
  );
}

/** Pictures come after the words, and keep nobody from reading. */
function useCompiledSoon(ruleSet: RuleSet): CompiledRuleSet | null {
  const [compiled, setCompiled] = useState<CompiledRuleSet | null>(null);
  useEffect(() => startTransition(() => setCompiled(compileRuleSet(ruleSet))), [ruleSet]);
  return compiled?.ruleSet === ruleSet ? compiled : null;
}

type PagesProps = {
  readonly book: PrintedDocument;
  readonly ruleSet: RuleSet;
  readonly compiled: CompiledRuleSet | null;
};

const Pages = memo(function Pages({ book, ruleSet, compiled }: PagesProps) {
  return (
    <article className="book-pages">
      {book.sections.map(({ name, parts }, section) => (
        <section key={name} id={chapterPlace(section)} aria-label={name}>
          {parts.map((part, index) => (
            <Fragment key={placeOf(section, index, part.kind === 'line' ? part : {})}>
              <BookPart part={part} id={placeOf(section, index, part.kind === 'line' ? part : {})} />
              <Beside part={part} ruleSet={ruleSet} compiled={compiled} />
            </Fragment>
          ))}
        </section>
      ))}
      <p className="book-note book-foot">{book.footer}</p>
    </article>
  );
});

const BookPart = ({ part, id }: { readonly part: PrintedPart; readonly id: string }) =>
  part.kind === 'line' ? <BookLine line={part} id={id} /> : <BookTable table={part} />;

/** What no file has: the bands of the grades, and the curve of a rule. */
function Beside({ part, ruleSet, compiled }: Omit<PagesProps, 'book'> & { readonly part: PrintedPart }) {
  if (part.kind !== 'line' || part.anchor === undefined) return null;
  if (part.anchor === 'grades') return <GradeStrip ruleSet={ruleSet} />;
  const ruleId = /^rule-(.+)$/.exec(part.anchor)?.[1];
  return ruleId !== undefined && compiled ? <RuleCurve compiled={compiled} ruleId={ruleId} /> : null;
}
