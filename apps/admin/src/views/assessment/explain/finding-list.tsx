import type { Finding } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { WORDS } from './words.ts';

const KINDS = { error: 'bad', warning: 'doubtful', info: 'known' } as const;

/** What the rules note; what they insist on says so. */
export function FindingList({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="finding-list">
        {findings.map(({ code, path, severity, required, sentence }) => (
          <li key={`${code} ${path} ${sentence.zh}`}>
            <Mark kind={KINDS[severity]}>{say(required ? WORDS.required : terms.severities[severity])}</Mark>{' '}
            {say(sentence)}
          </li>
        ))}
      </ul>
    </section>
  );
}
