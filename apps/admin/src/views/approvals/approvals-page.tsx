import { useQueries } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ApprovalTable } from './approval-table.tsx';
import './approvals.css';
import { approvalsQuery, type ListName } from './approvals-query.ts';
import { WORDS } from './words.ts';

/** What waits for one's decision, what of one's own waits for others, and what one decided. */
export function ApprovalsPage() {
  const say = useSay();
  const isApprover = useHasRole('policyApprover');
  const names: readonly ListName[] = isApprover ? ['forMe', 'mine', 'decided'] : ['mine'];
  const [chosen, choose] = useState<string | null>(null);
  const lists = useQueries({ queries: names.map(approvalsQuery) });
  return (
    <Page title={say(WORDS.title)}>
      <Tabs
        className="approvals"
        activeKey={chosen ?? names[0] ?? 'mine'}
        onChange={choose}
        items={names.map((name, index) => {
          const { data, error, isPending, refetch } = lists[index] ?? NOTHING;
          const count = data?.items.length;
          return {
            key: name,
            label: count === undefined ? say(WORDS[name]) : say(WORDS.counted, { name: say(WORDS[name]), count }),
            children: (
              <>
                <p className="page-note">{say(WORDS[NOTES[name]])}</p>
                {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
                {!error && <ApprovalTable name={name} items={data?.items ?? []} isPending={isPending} />}
              </>
            ),
          };
        })}
      />
    </Page>
  );
}

const NOTES = { forMe: 'forMeNote', mine: 'mineNote', decided: 'decidedNote' } as const;

const NOTHING = { data: undefined, error: null, isPending: true, refetch: () => undefined };
