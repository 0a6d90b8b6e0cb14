// Runs in the page before anything else: how long from a key to the painted total of the form with that key, and what kept the main thread.
const recorder = { waits: [], blocks: [], pressed: null, total: null, done: null };
globalThis.formRecorder = recorder;

addEventListener(
  'keydown',
  ({ timeStamp }) => {
    recorder.pressed = timeStamp;
  },
  { capture: true },
);

new MutationObserver(() => {
  const total = document.querySelector('.score-bar-total')?.textContent ?? null;
  if (total === recorder.total) return;
  recorder.total = total;
  const { pressed } = recorder;
  recorder.pressed = null;
  if (pressed === null) return;
  // The frame is drawn after the callback; a task behind it comes after that.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      recorder.waits.push(performance.now() - pressed);
      recorder.done?.();
    };
    port2.postMessage(null);
  });
}).observe(document, { subtree: true, childList: true, characterData: true });

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) recorder.blocks.push(duration);
}).observe({ type: 'longtask', buffered: true });
