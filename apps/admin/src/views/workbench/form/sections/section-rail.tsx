import { pointerSegments } from '@plumbline/core';
import { useSay } from '../../../../language/language.tsx';
import { isObject, listAt } from '../../document/parsed-document.ts';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { SECTION_WORDS, SECTIONS, type Section, sectionOf } from './section-names.ts';

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
  const rules = listAt(document, 'rules');
  const phaseOf = (index: number) => {
    const rule = rules[index];
    return isObject(rule) ? rule['phase'] : 'score';
  };
  const counts = new Map<Section, number>();
  for (const { path, severity } of problems) {
    if (severity === 'info') continue;
    const at = sectionOf(pointerSegments(path), phaseOf);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return (
    <nav aria-label={say(WORDS.sections)}>
      {SECTIONS.map((name) => {
        const count = counts.get(name) ?? 0;
        return (
          <button
            key={name}
            type="button"
            aria-current={name === section ? 'true' : undefined}
            onClick={() => onChoose(name)}
          >
            {say(SECTION_WORDS[name])}
            {count > 0 && (
              <span className="form-dot" title={say(WORDS.problemCount, { count })}>
                {count}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
