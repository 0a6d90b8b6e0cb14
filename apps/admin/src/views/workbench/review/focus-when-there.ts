/** So long it is waited for what a panel that has just been opened is to show, in milliseconds. */
const PATIENCE = 3000;

/** Gives the focus to an element as soon as there is one of this name, for what opens at the same time. */
export function focusWhenThere(id: string, until = performance.now() + PATIENCE): void {
  const element = document.getElementById(id);
  if (element !== null && element.offsetParent !== null) {
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  } else if (performance.now() < until) requestAnimationFrame(() => focusWhenThere(id, until));
}
