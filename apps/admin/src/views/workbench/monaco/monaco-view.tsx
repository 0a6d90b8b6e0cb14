import { Button, Segmented, Spin } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { CodeEditor } from './code-editor.tsx';
import './monaco.css';
import { RulePicker } from './rule-picker.tsx';
import type { TextName } from './use-editor.ts';
import { useMonaco } from './use-monaco.ts';
import { WORDS } from './words.ts';

/** The texts themselves, for those who like to see them whole. */
export default function MonacoView() {
  const say = useSay();
  const { language } = useLanguage();
  const loaded = useMonaco();
  const keys = useId();
  const { revealedTest } = useWorkbench();
  const [which, setWhich] = useState<TextName>('rules');
  useEffect(() => {
    if (revealedTest) setWhich('tests');
  }, [revealedTest]);
  if (loaded === null) return <Spin className="workbench-wait" description={say(WORDS.loading)} />;
  return (
    <div className="code">
      <div className="code-head">
        <Segmented<TextName>
          size="small"
          aria-label={say(WORDS.which)}
          options={[
            { value: 'rules', label: say(WORDS.rules) },
            { value: 'tests', label: say(WORDS.tests) },
          ]}
          value={which}
          onChange={setWhich}
        />
        {which === 'rules' && <RulePicker />}
        {loaded.language !== language && <OtherLanguage />}
      </div>
      <p id={keys} className="code-keys">
        {say(WORDS.tab)} · {say(WORDS.keys)}
      </p>
      <CodeEditor key={which} loaded={loaded} which={which} describedBy={keys} />
    </div>
  );
}

/** The menus of the editor itself were made in the language it was first opened in. */
function OtherLanguage() {
  const say = useSay();
  const { session } = useWorkbench();
  const reload = () => void session.save().then(() => location.reload());
  return (
    <span>
      {say(WORDS.otherLanguage)}{' '}
      <Button size="small" type="link" onClick={reload}>
        {say(WORDS.reload)}
      </Button>
    </span>
  );
}
