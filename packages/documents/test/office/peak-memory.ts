import { readXlsx } from '../../src/office/xlsx/read/read-xlsx.ts';
import { crowdedFile, emptyRowsFile, widelyMergedFile } from './hostile-files.ts';

/**
 * Reads one of the hostile files in a process of its own and prints what came of it, the time of the processor that took, in ms, and the
 * most memory the process had, in MB.
 */
const FILES: Readonly<Record<string, () => Uint8Array>> = { emptyRowsFile, widelyMergedFile, crowdedFile };

const bytes = FILES[process.argv[2] ?? '']?.() ?? new Uint8Array();
const before = process.cpuUsage();
const { sections, diagnostics } = await readXlsx({ name: 'a.xlsx', bytes });
const { user, system } = process.cpuUsage(before);
const cost = { ms: Math.round((user + system) / 1000), mb: Math.round(process.resourceUsage().maxRSS / 1024) };
process.stdout.write(JSON.stringify({ ...cost, sections, codes: diagnostics.map(({ code }) => code) }));
