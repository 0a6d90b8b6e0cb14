import { Spin, Splitter, Tabs } from 'antd';
import { Activity, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useSay } from '../../language/language.tsx';
import { AnalysisWhileShown } from './analysis/analysis-context.tsx';
import { useRunKey } from './bench/use-run-key.ts';
import type { DraftSession } from './session/draft-session.ts';
import { type PanelName, useWorkbench, type ViewName } from './workbench-context.tsx';
import { WorkbenchHead } from './workbench-head.tsx';
import './workbench.css';
import { WORDS } from './words.ts';

const MonacoView = lazy(() => import('./monaco/monaco-view.tsx'));
const FormView = lazy(() => import('./form/form-view.tsx'));
const CurveView = lazy(() => import('./curve/curve-view.tsx'));
const TestBench = lazy(() => import('./bench/test-bench.tsx'));
const ImpactPanel = lazy(() => import('./impact/impact-panel.tsx'));
const ChangesPanel = lazy(() => import('./changes/changes-panel.tsx'));
const ReviewPanel = lazy(() => import('./review/review-panel.tsx'));

/** Views of one document on the left, what they lead to on the right. */
export function WorkbenchFrame() {
  const say = useSay();
  const { session, shownView, showView, shownPanel, showPanel } = useWorkbench();
  useKeys(session);
  useRunKey();
  const views = [
    { key: 'form', label: say(WORDS.form), children: resting(<FormView />, shownView === 'form') },
    { key: 'curve', label: say(WORDS.curve), children: resting(<CurveView />, shownView === 'curve') },
    { key: 'json', label: say(WORDS.json), children: filled(<MonacoView />) },
  ];
  const panels = [
    { key: 'tests', label: say(WORDS.tests), children: resting(<TestBench />, shownPanel === 'tests') },
    { key: 'impact', label: say(WORDS.impact), children: filled(<ImpactPanel />) },
    { key: 'changes', label: say(WORDS.changes), children: resting(<ChangesPanel />, shownPanel === 'changes') },
    { key: 'review', label: say(WORDS.review), children: resting(<ReviewPanel />, shownPanel === 'review') },
  ];
  return (
    <div className="workbench">
      <WorkbenchHead />
      <Splitter className="workbench-panes">
        <Splitter.Panel defaultSize="58%" min={420}>
          <Tabs
            className="workbench-tabs"
            items={views}
            activeKey={shownView}
            onChange={(key) => showView(VIEWS.find((name) => name === key) ?? 'form')}
            aria-label={say(WORDS.views)}
          />
        </Splitter.Panel>
        <Splitter.Panel min={360}>
          <Tabs
            className="workbench-tabs"
            items={panels}
            activeKey={shownPanel}
            onChange={(key) => showPanel(panelNamed(key))}
            aria-label={say(WORDS.panels)}
          />
        </Splitter.Panel>
      </Splitter>
    </div>
  );
}

const filled = (child: ReactNode) => <Suspense fallback={<Spin className="workbench-wait" />}>{child}</Suspense>;

/**
 * What nobody sees rests: it keeps what was typed there, and neither draws nor works anything out while others are typed in. The editor of the text does
 * not, for it keeps what it shows outside of React; and the impact has the past forms, which take too long to get.
 */
const resting = (child: ReactNode, isShown: boolean) => (
  <Activity mode={isShown ? 'visible' : 'hidden'}>
    <AnalysisWhileShown isShown={isShown}>{filled(child)}</AnalysisWhileShown>
  </Activity>
);

const VIEWS: readonly ViewName[] = ['form', 'curve', 'json'];
const PANELS: readonly PanelName[] = ['tests', 'impact', 'changes', 'review'];

/** The panel of a name that stood in an address, say; that of the tests where there is none of it. */
export const panelNamed = (name: string | undefined): PanelName => PANELS.find((one) => one === name) ?? 'tests';

/** Saves, and takes steps back and forth; within a field the browser does that for what is typed there, and the editor of the text has its own. */
function useKeys(session: DraftSession): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isTyping = event.target instanceof Element && event.target.closest(TYPED) !== null;
      if (key === 's') void session.save();
      else if (isTyping || !session.isEditable || (key !== 'z' && key !== 'y')) return;
      else if (key === 'y' || event.shiftKey) session.text.redo();
      else session.text.undo();
      event.preventDefault();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, [session]);
}

const TYPED =
  'input:not([type="checkbox"], [type="radio"], [role="combobox"]), textarea, [contenteditable], .monaco-editor';
