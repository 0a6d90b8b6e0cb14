// Runs in the page before anything else: how long from a key to the painted impact of the text with that key, and what kept the main thread.
const recorder = { waits: [], blocks: [], events: [], pressed: null, done: null };
globalThis.impactRecorder = recorder;

addEventListener(
  'keydown',
  ({ timeStamp }) => {
    recorder.pressed = timeStamp;
  },
  { capture: true },
);

/** Whether what stands in the panel is of a text as it was when the last key was pressed, or later. */
function isPainted() {
  const result = document.querySelector('[data-testid="impact-result"]');
  return (
    recorder.pressed !== null &&
    result !== null &&
    result.dataset.stale === 'false' &&
    Number(result.dataset.askedAt) >= recorder.pressed
  );
}

new MutationObserver(() => {
  if (!isPainted()) return;
  const { pressed } = recorder;
  recorder.pressed = null;
  // The frame is drawn after the callback; a task behind it comes after that.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      recorder.waits.push(performance.now() - pressed);
      performance.measure('key to impact', { start: pressed, end: performance.now() });
      recorder.done?.();
    };
    port2.postMessage(null);
  });
}).observe(document, { subtree: true, childList: true, attributes: true });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) recorder.blocks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });

new PerformanceObserver((list) => {
  for (const { name, processingStart, processingEnd, startTime } of list.getEntries())
    recorder.events.push({
      name,
      startTime,
      waited: processingStart - startTime,
      took: processingEnd - processingStart,
    });
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
