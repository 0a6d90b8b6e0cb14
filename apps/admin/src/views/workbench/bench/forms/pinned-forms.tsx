import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Rational } from '@plumbline/core';
import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { useBases } from '../../impact/use-bases.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { KeepDialog } from '../cases/keep-dialog.tsx';
import { Trace } from '../trace/trace.tsx';
import { WORDS } from '../words.ts';
import { useAskBench } from '../worker/bench-client.tsx';
import type { MadeTest, Pin, ScoredForm } from '../worker/bench-messages.ts';
import { useLive } from '../worker/use-live.ts';
import { pinKey } from './pins.ts';

type Props = { readonly pins: readonly Pin[]; readonly onUnpin: (pin: Pin) => void };

/** Pinned forms under the version the draft began with and under the draft, again with every change. */
export function PinnedForms({ pins, onUnpin }: Props) {
  const say = useSay();
  const { message } = App.useApp();
  const { session } = useWorkbench();
  const ask = useAskBench();
  const bases = useBases();
  const base = bases.options.find(({ value }) => value === bases.usual)?.text ?? null;
  const score = useCallback((text: string) => ask('score', { pins, text, base }), [ask, pins, base]);
  const { value: scored, hasFailed } = useLive(session, score);
  const [opened, setOpened] = useState<string | null>(null);
  const [made, setMade] = useState<MadeTest | null>(null);
  const keep = async ({ pin }: ScoredForm) => {
    const found = await ask('keep', { pin, text: session.text.text }).catch(() => null);
    if (found === null) void message.warning(say(WORDS.unscored));
    setMade(found);
  };
  if (pins.length === 0) return <p className="bench-note">{say(WORDS.nonePinned)}</p>;
  return (
    <>
      {hasFailed && <p className="bench-fault">{say(WORDS.noArchive)}</p>}
      <table className="bench-trace" data-testid="pinned-forms">
        <thead>
          <tr>
            {(['pinned', 'before', 'after', 'change'] as const).map((name) => (
              <th key={name} scope="col">
                {say(WORDS[name])}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{say(WORDS.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(scored ?? []).map((form) => (
            <PinnedRow
              key={pinKey(form.pin)}
              form={form}
              isOpen={opened === pinKey(form.pin)}
              onToggle={() => setOpened(opened === pinKey(form.pin) ? null : pinKey(form.pin))}
              onKeep={() => void keep(form)}
              onUnpin={() => onUnpin(form.pin)}
            />
          ))}
        </tbody>
      </table>
      {made && (
        <KeepDialog
          made={made}
          usualName={say(WORDS.goldenUsual, {
            count: made.test.form.indicators?.length ?? 0,
            total: made.scorecard.total ?? '—',
          })}
          onClose={() => setMade(null)}
        />
      )}
    </>
  );
}

type RowProps = {
  readonly form: ScoredForm;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onKeep: () => void;
  readonly onUnpin: () => void;
};

function PinnedRow({ form, isOpen, onToggle, onKeep, onUnpin }: RowProps) {
  const say = useSay();
  const { session } = useWorkbench();
  const { project, before, after } = form;
  return (
    <>
      <tr className={isOpen ? 'bench-open' : ''}>
        <th scope="row">
          <button type="button" className="bench-toggle" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} {project}
          </button>
        </th>
        <Total scorecard={before} />
        <Total scorecard={after} />
        <td className="figure">{changeOf(before?.total ?? null, after?.total ?? null)}</td>
        <td className="bench-row-actions">
          {session.isEditable && (
            <Button size="small" onClick={onKeep}>
              {say(WORDS.toGolden)}
            </Button>
          )}
          <Button size="small" type="text" aria-label={say(WORDS.unpin, { name: project })} onClick={onUnpin}>
            ×
          </Button>
        </td>
      </tr>
      {isOpen && after && (
        <tr>
          <td colSpan={5}>
            <Trace name={project} scorecard={after} form={form.form} />
          </td>
        </tr>
      )}
    </>
  );
}

function Total({ scorecard }: { readonly scorecard: ScoredForm['after'] }) {
  const { language } = useLanguage();
  return (
    <td className="figure">
      {scorecard?.total ?? '—'} <small>{scorecard?.ratingLabel?.[language]}</small>
    </td>
  );
}

/** The sign says which way it went, not a colour. */
function changeOf(before: string | null, after: string | null): string {
  if (before === null || after === null) return '—';
  const change = Rational.of(after).minus(Rational.of(before));
  if (change.isZero()) return '0';
  return change.isNegative() ? `−${change.absolute().toPlain()}` : `+${change.toPlain()}`;
}
