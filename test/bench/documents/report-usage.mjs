// Loaded before a command that is measured: when it ends, it says what it took.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.USAGE_FILE,
    JSON.stringify({ cpuSeconds: (user + system) / 1e6, maxRSS: maxRSS / 2 ** 20 }),
  );
});
