import type { Reporter, TestModule } from 'vitest/node';

/** So many files of a long run are named as the ones it waited for. */
const NAMED = 15;
const LONG_RUN = 50;

/** Prints which files took longest, and the plain closing line that continuous integration counts by. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length >= LONG_RUN) printSlowest(modules);
    let failed = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length;
    let passed = 0;
    let skipped = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped++;
      }
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}

function printSlowest(modules: readonly TestModule[]): void {
  const timed = modules.map((module) => ({ name: module.relativeModuleId, seconds: secondsOf(module) }));
  timed.sort((one, other) => other.seconds - one.seconds);
  const all = timed.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`${modules.length} files took ${all.toFixed(0)} s, one after another; the slowest:`);
  for (const { name, seconds } of timed.slice(0, NAMED)) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
}

function secondsOf(module: TestModule): number {
  const { duration, collectDuration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
  return (duration + collectDuration + environmentSetupDuration + prepareDuration + setupDuration) / 1000;
}
