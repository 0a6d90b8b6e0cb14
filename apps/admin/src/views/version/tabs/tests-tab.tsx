import type { RuleSet } from '@plumbline/core';
import { Empty, Input, Spin, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { documentText } from '../../rules/version-texts.ts';
import type { Analysis, TestOutcome } from '../../workbench/analysis/analyse.ts';
import { WORDS } from '../words.ts';
import { useVersionAnalysis } from './use-version-analysis.ts';

type Props = { readonly document: RuleSet; readonly tests: string };

/** The golden tests that a version was published with, run again here, and which ways to points they go. */
export function TestsTab({ document, tests }: Props) {
  const say = useSay();
  const text = useMemo(() => documentText(document), [document]);
  const analysis = useVersionAnalysis({ text, tests });
  if (analysis === null) return <Spin description={say(WORDS.running)} />;
  if (analysis.outcomes.length === 0) return <Empty description={say(WORDS.noTests)} />;
  const failed = analysis.outcomes.filter(hasFailed).length;
  return (
    <>
      <p role="status">
        <Mark kind={failed > 0 ? 'bad' : 'good'}>
          {say(WORDS.testCounts, { passed: analysis.outcomes.length - failed, failed })}
        </Mark>
      </p>
      <Coverage analysis={analysis} />
      <Outcomes outcomes={analysis.outcomes} />
    </>
  );
}

const hasFailed = ({ isStray, failures }: TestOutcome) => isStray || failures.length > 0;

function Coverage({ analysis: { coverage, ruleSet } }: { readonly analysis: Analysis }) {
  const say = useSay();
  const { language } = useLanguage();
  if (coverage === null) return null;
  const titles = new Map(ruleSet?.rules.map(({ id, title }) => [id, title[language]]));
  return (
    <>
      <p>{say(WORDS.branches, { covered: coverage.covered, all: coverage.branches.length })}</p>
      {coverage.missed.length > 0 && (
        <details>
          <summary>{say(WORDS.missed)}</summary>
          <ul>
            {coverage.missed.map(({ rule, branch }) => (
              <li key={`${rule} ${branch}`}>
                {say(WORDS.branch, { rule: rule === null ? say(WORDS.grade) : (titles.get(rule) ?? rule), branch })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly TestOutcome[] }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const shown = outcomes
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)));
  return (
    <>
      <Input
        allowClear
        size="small"
        className="version-search"
        aria-label={say(WORDS.findTest)}
        placeholder={say(WORDS.findTest)}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Table<TestOutcome>
        size="small"
        rowKey="name"
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={say(WORDS.noneFits)} /> }}
        columns={[
          {
            title: say(WORDS.result),
            width: 110,
            render: (_, outcome) => (
              <Mark kind={hasFailed(outcome) ? 'bad' : 'good'}>
                {say(hasFailed(outcome) ? WORDS.fails : WORDS.passes)}
              </Mark>
            ),
          },
          {
            title: say(WORDS.test),
            render: (_, { name, failures }) => (
              <>
                {name}
                {failures.map(({ at, expected, found }) => (
                  <div key={at} className="version-failure">
                    {say(WORDS.expected, { at, expected, found })}
                  </div>
                ))}
              </>
            ),
          },
          {
            title: say(WORDS.total),
            width: 90,
            align: 'right',
            className: 'figure',
            render: (_, { scorecard }) => scorecard?.total ?? '—',
          },
        ]}
      />
    </>
  );
}
