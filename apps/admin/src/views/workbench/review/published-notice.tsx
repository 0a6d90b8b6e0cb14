import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { textAt, useParsed } from '../document/parsed-document.ts';
import { useDraft } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

/** What the draft has become, and the way there. */
export function PublishedNotice() {
  const say = useSay();
  const { session } = useWorkbench();
  const { ruleSetId, state } = useDraft(session);
  const { value } = useParsed(session.text);
  if (state !== 'published' || value === null) return null;
  const version = textAt(value, 'version');
  return (
    <Alert
      type="success"
      showIcon
      title={say(WORDS.published, { version: `${ruleSetId} ${version}` })}
      action={
        <Link to="/rules/$id/$version" params={{ id: ruleSetId, version }}>
          {say(WORDS.seeVersion)}
        </Link>
      }
    />
  );
}
