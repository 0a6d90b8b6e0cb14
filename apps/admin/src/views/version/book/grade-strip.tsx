import type { RuleSet } from '@plumbline/core';
import { gradeBands } from '@plumbline/documents/rule-book';
import { useLanguage } from '../../../language/language.tsx';

/** The grades beside each other on the way from nothing to full marks; the table beneath says the same. */
export function GradeStrip({ ruleSet: { grades, framework } }: { readonly ruleSet: RuleSet }) {
  const { language } = useLanguage();
  const most = Number(framework.maxScore);
  return (
    <div className="grade-strip" aria-hidden="true">
      {gradeBands(grades)
        .toReversed()
        .map(({ grade, to }) => (
          <span key={grade.id} style={{ flexGrow: Math.max(0, Number(to ?? most) - Number(grade.from)) / most }}>
            <b>{grade.label[language]}</b> {grade.from}–{to ?? framework.maxScore}
          </span>
        ))}
    </div>
  );
}
