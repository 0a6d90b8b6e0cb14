import { Button } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

/** Which ways to gain or lose points no golden test goes. */
export function CoverageList() {
  const say = useSay();
  const { language } = useLanguage();
  const { analysis, selectRule } = useWorkbench();
  const coverage = analysis?.coverage;
  if (!analysis || !coverage) return null;
  const titles = new Map(analysis.ruleSet?.rules.map(({ id, title }) => [id, title[language]]));
  return (
    <section>
      <p>{say(WORDS.branches, { covered: coverage.covered, all: coverage.branches.length })}</p>
      {coverage.missed.length > 0 && (
        <details>
          <summary>{say(WORDS.missed)}</summary>
          <ul>
            {coverage.missed.map(({ rule, branch }) => (
              <li key={`${rule} ${branch}`}>
                {rule === null ? (
                  say(WORDS.branch, { rule: say(WORDS.grade), branch })
                ) : (
                  <Button size="small" type="link" onClick={() => selectRule(rule)}>
                    {say(WORDS.branch, { rule: titles.get(rule) ?? rule, branch })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
