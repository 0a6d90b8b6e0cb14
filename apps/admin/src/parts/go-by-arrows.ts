import type { KeyboardEvent } from 'react';

/** From the link of a row to that of the next, as in a sheet; the browser sees to everything else. `links`: how the links of the rows are told from others. */
export const goByArrows =
  (links: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(links)];
    const open = document.activeElement;
    const at = open instanceof HTMLElement ? all.indexOf(open) : -1;
    const to = step === undefined || at < 0 ? undefined : all[at + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
