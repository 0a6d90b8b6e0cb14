import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { SECTION_WORDS, SECTIONS, type Section } from './section-names.ts';
import { problemsBySection } from './section-problems.ts';

/** The parts of a rule set, each with how much is wrong in it. */
export function SectionRail({
  section,
  onChoose,
}: {
  readonly section: Section;
  readonly onChoose: (section: Section) => void;
}) {
  const say = useSay();
  const { document, problems } = useForm();
  const bySection = useMemo(() => problemsBySection(document, problems), [document, problems]);
  return (
    <nav aria-label={say(WORDS.sections)}>
      {SECTIONS.map((name) => {
        const found = bySection.get(name) ?? [];
        const count = found.filter(({ severity }) => severity !== 'info').length;
        const hasErrors = found.some(({ severity }) => severity === 'error');
        return (
          <button
            key={name}
            type="button"
            aria-current={name === section ? 'true' : undefined}
            onClick={() => onChoose(name)}
          >
            {say(SECTION_WORDS[name])}
            {count > 0 && (
              <span
                className={hasErrors ? 'form-dot' : 'form-dot form-dot-mild'}
                title={say(WORDS.problemCount, { count })}
              >
                {count}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
