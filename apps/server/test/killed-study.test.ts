import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginStudy, oneTimePassword, type Person, resultOf, signIn } from '../../../scripts/scale-out/person.ts';
import { type Program, startProgram } from '../../../scripts/scale-out/program.ts';

const SOMEBODY = 'demo-editor';

let folder = '';
let server: Program;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-killed-study-'));
  server = await startProgram('serve', { PLUMBLINE_DATA: folder, PLUMBLINE_DEMO: 'true' }, /Try first/);
}, 400_000);
afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

const urlOf = ({ said }: Program) => /ready: (\S+)/.exec(said())?.[1] ?? '';
const somebody = (password: string | null): Promise<Person> => signIn(urlOf(server), SOMEBODY, password);

test('a study goes on after a server that did it was killed, and comes to the same bytes', {
  timeout: 400_000,
}, async () => {
  let person = await somebody(oneTimePassword(server.said(), SOMEBODY));
  const whole = await resultOf(person, await beginStudy(person));
  expect(whole.length).toBeGreaterThan(1000);
  for (const delay of [0, 150, 600]) {
    const id = await beginStudy(person);
    await setTimeout(delay);
    await server.kill();
    server = await startProgram('serve', { PLUMBLINE_DATA: folder }, /ready: \S+/);
    person = await somebody(null);
    expect(await resultOf(person, id)).toBe(whole);
  }
});
