import { parseDocument, textAt } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** What a golden test must name to be one of the draft, as the draft is then. */
export function useOwnName(): () => string {
  const { session } = useWorkbench();
  return () => {
    const document = parseDocument(session.text.text);
    return document ? `${textAt(document, 'id')}@${textAt(document, 'version')}` : '';
  };
}
