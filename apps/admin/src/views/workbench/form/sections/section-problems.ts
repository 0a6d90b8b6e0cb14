import { type Diagnostic, pointerSegments } from '@plumbline/core';
import { isObject, listAt, type Unchecked } from '../../document/parsed-document.ts';
import { type Section, sectionOf } from './section-names.ts';

/** What is wrong, by the part of the form that shows where; the gravest first. */
export function problemsBySection(
  document: Unchecked,
  problems: readonly Diagnostic[],
): ReadonlyMap<Section, readonly Diagnostic[]> {
  const rules = listAt(document, 'rules');
  const phaseOf = (index: number) => {
    const rule = rules[index];
    return isObject(rule) ? rule['phase'] : 'score';
  };
  const sections = new Map<Section, Diagnostic[]>();
  for (const problem of [...problems].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])) {
    const section = sectionOf(pointerSegments(problem.path), phaseOf);
    const found = sections.get(section);
    if (found) found.push(problem);
    else sections.set(section, [problem]);
  }
  return sections;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;
