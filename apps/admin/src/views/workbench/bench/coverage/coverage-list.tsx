import { branchText, type ScoringBranch } from '@plumbline/engine';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useAnalysed } from '../../analysis/analysis-context.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { KeepDialog } from '../cases/keep-dialog.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { useAskBench } from '../worker/bench-client.tsx';
import type { MadeTest } from '../worker/bench-messages.ts';
import { missedByRule } from './missed-by-rule.ts';

type Asked = { readonly made: MadeTest; readonly name: string };

/** Which ways to gain or lose points no golden test goes, and a test for one that nobody has to work out. */
export function CoverageList() {
  const say = useSay();
  const { message } = App.useApp();
  const { session, selectRule, reveal } = useWorkbench();
  const analysis = useAnalysed();
  const { ruleSet, words, title } = useRuleWords();
  const ask = useAskBench();
  const [running, setRunning] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const coverage = analysis?.coverage;
  if (!coverage) return null;
  const titleOf = (rule: string | null) => (rule === null ? say(WORDS.grade) : title(rule));
  const go = (rule: string) => {
    selectRule(rule);
    reveal(['rules', ruleSet.rules.findIndex(({ id }) => id === rule)]);
  };
  const make = async (wanted: ScoringBranch) => {
    setRunning(keyOf(wanted));
    const made = await ask('reach', { branch: wanted, text: session.text.text }).catch(() => null);
    setRunning(null);
    if (made === null) return void message.info(say(WORDS.notReached));
    const params = {
      rule: titleOf(wanted.rule),
      branch: branchText(wanted, words),
      total: made.scorecard.total ?? '—',
    };
    setAsked({ made, name: say(WORDS.reachedName, params) });
  };
  return (
    <section aria-label={say(WORDS.coverage)}>
      <div className="bench-head">
        <h3>{say(WORDS.coverage)}</h3>
        <span>{say(WORDS.branches, { covered: coverage.covered, all: coverage.branches.length })}</span>
      </div>
      {coverage.missed.length === 0 ? (
        <p className="bench-note">{say(WORDS.allCovered)}</p>
      ) : (
        missedByRule(coverage.missed).map(({ rule, branches }) => (
          <div key={rule ?? ''} className="bench-missed">
            {rule === null ? (
              <strong>{titleOf(rule)}</strong>
            ) : (
              <Button size="small" type="link" onClick={() => go(rule)}>
                {titleOf(rule)}
              </Button>
            )}
            <ul>
              {branches.map((branch) => (
                <li key={branch}>
                  <span>{branchText({ rule, branch }, words)}</span>
                  {session.isEditable && (
                    <Button
                      size="small"
                      loading={running === keyOf({ rule, branch })}
                      disabled={running !== null}
                      aria-label={say(WORDS.reachOf, {
                        rule: titleOf(rule),
                        branch: branchText({ rule, branch }, words),
                      })}
                      onClick={() => void make({ rule, branch })}
                    >
                      {say(WORDS.reach)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
      {asked && <KeepDialog made={asked.made} usualName={asked.name} onClose={() => setAsked(null)} />}
    </section>
  );
}

const keyOf = ({ rule, branch }: ScoringBranch) => `${rule ?? ''} ${branch}`;
