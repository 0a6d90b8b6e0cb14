import { conditionText, eventWording, type RuleWording } from '@plumbline/engine';
import { Button } from 'antd';
import { memo, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { useGoOnWith } from '../rules/use-go-on-with.ts';
import { WORDS } from '../words.ts';

const FEW = 2;

type Props = { readonly rules: readonly number[]; readonly words: RuleWording };

/** What a number decides: the rules that use it, each with what it says, for that is what the number means. */
export const UsedBy = memo(function UsedBy({ rules, words }: Props) {
  const say = useSay();
  const goOnWith = useGoOnWith();
  const [isWhole, setWhole] = useState(false);
  if (rules.length === 0) return <span className="form-note">{say(WORDS.notUsed)}</span>;
  const shown = isWhole ? rules : rules.slice(0, FEW);
  return (
    <ul className="form-uses">
      {shown.map((index) => {
        const rule = words.ruleSet.rules[index];
        if (!rule) return null;
        return (
          <li key={rule.id}>
            <Button size="small" type="link" onClick={() => goOnWith(rule.id)}>
              {unlessHalfWritten(() => rule.title[words.language], rule.id)}
            </Button>
            <small>
              {unlessHalfWritten(
                () => `${conditionText(rule.conditions, words)} → ${eventWording(rule, words).text}`,
                '…',
              )}
            </small>
          </li>
        );
      })}
      {shown.length < rules.length && (
        <li>
          <Button size="small" type="link" onClick={() => setWhole(true)}>
            {say(WORDS.allUses, { count: rules.length })}
          </Button>
        </li>
      )}
    </ul>
  );
});
