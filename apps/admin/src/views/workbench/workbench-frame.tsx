import { useSearch } from '@tanstack/react-router';
import { Spin, Splitter, Tabs } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { useWorkbench } from './workbench-context.tsx';
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
  const { session } = useWorkbench();
  const [view, setView] = useState('form');
  const { panel: asked = 'tests' } = useSearch({ from: '/drafts/$id' });
  const [panel, setPanel] = useState(asked);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void session.save();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, [session]);
  const views = [
    { key: 'form', label: say(WORDS.form), children: filled(<FormView />) },
    { key: 'curve', label: say(WORDS.curve), children: filled(<CurveView />) },
    { key: 'json', label: say(WORDS.json), children: filled(<MonacoView />) },
  ];
  const panels = [
    { key: 'tests', label: say(WORDS.tests), children: filled(<TestBench />) },
    { key: 'impact', label: say(WORDS.impact), children: filled(<ImpactPanel />) },
    { key: 'changes', label: say(WORDS.changes), children: filled(<ChangesPanel />) },
    { key: 'review', label: say(WORDS.review), children: filled(<ReviewPanel />) },
  ];
  return (
    <div className="workbench">
      <WorkbenchHead />
      <Splitter className="workbench-panes">
        <Splitter.Panel defaultSize="58%" min={420}>
          <Tabs
            className="workbench-tabs"
            items={views}
            activeKey={view}
            onChange={setView}
            aria-label={say(WORDS.views)}
          />
        </Splitter.Panel>
        <Splitter.Panel min={360}>
          <Tabs
            className="workbench-tabs"
            items={panels}
            activeKey={panel}
            onChange={setPanel}
            aria-label={say(WORDS.panels)}
          />
        </Splitter.Panel>
      </Splitter>
    </div>
  );
}

const filled = (child: ReactNode) => <Suspense fallback={<Spin className="workbench-wait" />}>{child}</Suspense>;
