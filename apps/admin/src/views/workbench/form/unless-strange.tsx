import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

type Props = { readonly of: unknown; readonly children: ReactNode };
type State = { readonly of: unknown; readonly isStrange: boolean };

/**
 * A part of the form, or the way to the text where the document is so strange there that it cannot be shown as fields. It is tried again as soon as the
 * document is another one.
 */
export class UnlessStrange extends Component<Props, State> {
  override state: State = { of: this.props.of, isStrange: false };

  static getDerivedStateFromError(): Partial<State> {
    return { isStrange: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, isStrange: false };
  }

  override render(): ReactNode {
    return this.state.isStrange ? <Strange /> : this.props.children;
  }
}

function Strange() {
  const say = useSay();
  const { showView } = useWorkbench();
  return (
    <Alert
      type="warning"
      showIcon
      title={say(WORDS.strange)}
      action={
        <Button size="small" onClick={() => showView('json')}>
          {say(WORDS.toText)}
        </Button>
      }
    />
  );
}
