import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { CodeEditor } from './code-editor.tsx';
import './monaco.css';
import { useMonaco } from './use-monaco.ts';
import { WORDS } from './words.ts';

/** The texts themselves, for those who like to see them whole. */
export default function MonacoView() {
  const say = useSay();
  const loaded = useMonaco();
  const [which, setWhich] = useState<'rules' | 'tests'>('rules');
  if (loaded === null) return <Spin className="workbench-wait" description={say(WORDS.loading)} />;
  return (
    <div className="code">
      <div className="code-head">
        <Segmented<'rules' | 'tests'>
          size="small"
          aria-label={say(WORDS.which)}
          options={[
            { value: 'rules', label: say(WORDS.rules) },
            { value: 'tests', label: say(WORDS.tests) },
          ]}
          value={which}
          onChange={setWhich}
        />
        <span id="code-keys">
          {say(WORDS.tab)} · {say(WORDS.keys)}
        </span>
      </div>
      <CodeEditor key={which} monaco={loaded.monaco} which={which} />
    </div>
  );
}
