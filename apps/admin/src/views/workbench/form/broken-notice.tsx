import { Alert, Button } from 'antd';
import { getLocation, type ParseError, parse } from 'jsonc-parser';
import { useSay } from '../../../language/language.tsx';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

/** While the text is no JSON the form shows how it was, and the way to the place that is to be mended. */
export function BrokenNotice() {
  const say = useSay();
  const { session, reveal, showView } = useWorkbench();
  const text = useBufferText(session.text);
  const errors: ParseError[] = [];
  parse(text, errors);
  const offset = errors[0]?.offset ?? 0;
  const line = text.slice(0, offset).split('\n').length;
  return (
    <Alert
      type="warning"
      showIcon
      title={say(WORDS.broken)}
      description={say(WORDS.brokenAt, { line })}
      action={
        <Button
          size="small"
          onClick={() => {
            showView('json');
            reveal(getLocation(text, offset).path);
          }}
        >
          {say(WORDS.toPlace)}
        </Button>
      }
    />
  );
}
