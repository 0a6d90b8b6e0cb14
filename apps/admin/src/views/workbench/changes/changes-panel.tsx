import { Segmented, Select, Spin } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type Say, useSay } from '../../../language/language.tsx';
import { DRAFT_STATES } from '../../../parts/draft-state.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import type { Draft } from '../session/draft-session.ts';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { ChangeList } from './change-list.tsx';
import './changes.css';
import type { Texts } from './compare-messages.ts';
import { laidOutAlike } from './laid-out.ts';
import { RevisionList } from './revision-list.tsx';
import { useComparison } from './use-comparison.ts';
import { useSettledTexts } from './use-settled-texts.ts';
import { type Source, sourceKey, useRelatives, useSourceTexts } from './use-sources.ts';
import { WORDS } from './words.ts';

const TextDiff = lazy(() => import('./text-diff.tsx'));

type Look = 'rules' | 'text' | 'history';

/** What the draft as it is in the editor is beside a version, one of its revisions, or another draft. */
export default function ChangesPanel() {
  const say = useSay();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const [look, setLook] = useState<Look>('rules');
  const [chosen, setChosen] = useState<Source | null>(null);
  const source = chosen ?? usualSource(draft);
  const { data: before = null, error, refetch } = useSourceTexts(draft, source);
  const after = useSettledTexts(session);
  const looks = [
    { value: 'rules', label: say(WORDS.byRule) },
    { value: 'text', label: say(WORDS.asText) },
    { value: 'history', label: say(WORDS.history) },
  ] as const;
  return (
    <div className="changes-panel">
      <div className="changes-tools">
        <Segmented<Look> options={[...looks]} value={look} onChange={setLook} aria-label={say(WORDS.view)} />
        {look !== 'history' && <SourceSelect source={source} onChoose={setChosen} />}
      </div>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {look === 'rules' && <Rules before={before} after={after} />}
      {look === 'text' && before && <TextComparison before={before} after={after} source={source} />}
      {look === 'history' && (
        <RevisionList
          onCompare={(revision) => {
            setChosen({ kind: 'revision', revision });
            setLook('rules');
          }}
        />
      )}
    </div>
  );
}

/** What a draft is compared with until somebody chooses: the version it began with, or else its first revision. */
function usualSource({ baseVersion }: Pick<Draft, 'baseVersion'>): Source {
  return baseVersion === null ? { kind: 'revision', revision: 1 } : { kind: 'version', version: baseVersion };
}

function Rules({ before, after }: { readonly before: Texts | null; readonly after: Texts }) {
  const say = useSay();
  const { reveal } = useWorkbench();
  const comparison = useComparison(before, after);
  if (comparison === null) return <Spin description={say(WORDS.comparing)} />;
  return <ChangeList comparison={comparison} onReveal={reveal} />;
}

type TextProps = { readonly before: Texts; readonly after: Texts; readonly source: Source };

function TextComparison({ before, after, source }: TextProps) {
  const say = useSay();
  const [which, setWhich] = useState<'text' | 'tests'>('text');
  const sides = useMemo(
    // A version is handed out as a document, without the layout somebody gave its text.
    () => (which === 'text' && source.kind === 'version' ? laidOutAlike(before.text, after.text) : null),
    [which, source.kind, before.text, after.text],
  );
  const options = [
    { value: 'text' as const, label: say(WORDS.ruleText) },
    { value: 'tests' as const, label: say(WORDS.testText) },
  ];
  return (
    <>
      <Segmented size="small" options={options} value={which} onChange={setWhich} aria-label={say(WORDS.which)} />
      <Suspense fallback={<Spin />}>
        <TextDiff
          before={sides?.before ?? before[which]}
          after={sides?.after ?? after[which]}
          format={which === 'text' ? 'json' : 'yaml'}
        />
      </Suspense>
    </>
  );
}

function SourceSelect({ source, onChoose }: { readonly source: Source; readonly onChoose: (source: Source) => void }) {
  const say = useSay();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const { versions, drafts } = useRelatives(draft);
  const groups = [
    { title: say(WORDS.versions), choices: versions.map((one) => versionChoice(one, draft, say)) },
    {
      title: say(WORDS.revisions),
      choices: Array.from({ length: draft.revision }, (_, index) => draft.revision - index).map((revision) => ({
        source: { kind: 'revision', revision } as const,
        label: say(WORDS.revision, { revision }),
      })),
    },
    {
      title: say(WORDS.drafts),
      choices: drafts.map(({ id, state, revision }) => ({
        source: { kind: 'draft', id } as const,
        label: say(WORDS.otherDraft, { state: say(DRAFT_STATES[state]), revision }),
      })),
    },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <Select
      className="changes-source"
      aria-label={say(WORDS.compareWith)}
      value={sourceKey(source)}
      options={groups.map(({ title, choices }) => ({
        label: title,
        options: choices.map((choice) => ({ value: sourceKey(choice.source), label: choice.label })),
      }))}
      onChange={(key: string) => {
        const found = groups.flatMap(({ choices }) => choices).find((choice) => sourceKey(choice.source) === key);
        if (found) onChoose(found.source);
      }}
    />
  );
}

function versionChoice(
  { version, state }: { readonly version: string; readonly state: string },
  { baseVersion }: Pick<Draft, 'baseVersion'>,
  say: Say,
): { readonly source: Source; readonly label: string } {
  const label = version === baseVersion ? WORDS.base : state === 'retired' ? WORDS.retired : WORDS.version;
  return { source: { kind: 'version', version }, label: say(label, { version }) };
}
