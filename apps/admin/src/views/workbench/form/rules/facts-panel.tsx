import { factText } from '@plumbline/engine';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { namesReadBy } from '../usage.ts';
import { WORDS } from '../words.ts';
import { useGoOnWith } from './use-go-on-with.ts';

/** The facts a rule reads, and for each of them the rules that read it as well: what a change of either reaches. */
export function FactsPanel({ ruleId }: { readonly ruleId: string }) {
  const say = useSay();
  const { ruleSet, words } = useForm();
  const goOnWith = useGoOnWith();
  const [open, setOpen] = useState<string | null>(null);
  const { rules, conditions } = ruleSet;
  // Of a rule set, only its rules and conditions say who reads what.
  const reads = useMemo(
    () => new Map(rules.map((rule) => [rule.id, namesReadBy(rule, ruleSet).facts])),
    [rules, conditions],
  );
  const facts = [...(reads.get(ruleId) ?? [])];
  if (facts.length === 0) return null;
  const readers = open === null ? [] : rules.filter(({ id }) => reads.get(id)?.has(open));
  return (
    <section className="form-facts" aria-label={say(WORDS.reads)}>
      <h3>{say(WORDS.reads)}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <Button
              size="small"
              type="text"
              aria-expanded={open === fact}
              title={say(WORDS.factReaders, { fact: factText(fact, words) })}
              onClick={() => setOpen(open === fact ? null : fact)}
            >
              {factText(fact, words)}
            </Button>
            {open === fact && (
              <ul>
                {readers.map((rule) => (
                  <li key={rule.id}>
                    <Button size="small" type="link" onClick={() => goOnWith(rule.id)}>
                      {unlessHalfWritten(() => rule.title[words.language], rule.id)}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
