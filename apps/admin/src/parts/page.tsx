import { type ReactNode, useEffect } from 'react';
import './page.css';

type Props = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** A page with its heading, which the tab of the browser has too. */
export function Page({ title, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 准绳`;
  }, [title]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {actions}
      </div>
      {children}
    </div>
  );
}
