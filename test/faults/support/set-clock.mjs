// Loaded before a server by a test: the clock of the process, and of its threads, is off by as many milliseconds as stand in a file. Time that is measured, as
// by performance.now, goes on as it does on a machine whose clock is set.
import { readFileSync } from 'node:fs';

const path = process.env['TEST_CLOCK'] ?? '';
const Real = Date;
const offset = () => Number(readFileSync(path, 'utf8'));

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset());
    else super(...given);
  }
  static now() {
    return Real.now() + offset();
  }
};
