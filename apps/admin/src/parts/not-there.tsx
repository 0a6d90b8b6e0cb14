import { Result } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { useSay } from '../language/language.tsx';
import { Page } from './page.tsx';
import { WORDS } from './words.ts';

/** Whether what a page is all about is not there, or is not for whoever asks: the server does not tell which, and calls an address that can be none a bad one. */
export const isNotThere = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 404 || error.status === 400);

type Props = {
  readonly title: string;
  /** Why that may be. */
  readonly text?: string;
  /** A link to where there are others. */
  readonly children: ReactNode;
};

/** In place of a page about something that is not there; see {@link isNotThere}. */
export function NotThere({ title, text, children }: Props) {
  const say = useSay();
  return (
    <Page title={title}>
      <Result status="info" subTitle={text ?? say(WORDS.notThere)} extra={children} />
    </Page>
  );
}
