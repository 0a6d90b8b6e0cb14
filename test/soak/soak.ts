import { setTimeout } from 'node:timers/promises';
import { integer, type Random, randomSource } from '../../packages/samples/src/random.ts';
import { signIn } from '../../scripts/scale-out/person.ts';
import { editDrafts } from './actors/edit-drafts.ts';
import { fillForms } from './actors/fill-forms.ts';
import { importFiles } from './actors/import-files.ts';
import { readAbout } from './actors/read-about.ts';
import { reviewForms } from './actors/review-forms.ts';
import { scoreForms } from './actors/score-forms.ts';
import { studyArchive } from './actors/study-archive.ts';
import { type Answers, askThrough, createAnswers, UnexpectedAnswerError } from './answers.ts';
import { type Checked, checkAtRest } from './at-rest.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type MemoryFigures, memoryFigures, watchMemory } from './memory.ts';
import { type SoakedServer, startServer } from './server.ts';
import type { Actor, People, World } from './world.ts';

export type SoakOptions = {
  readonly seed: number;
  readonly milliseconds: number;
  /** Answers, by route and status, without which it is not over: a busy machine does in a minute what an idle one does in a second. */
  readonly atLeast?: readonly string[];
  /** Of the server: where its data are, and its database. */
  readonly variables: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
};

export type Soaked = {
  readonly milliseconds: number;
  readonly answers: Answers;
  /** How many things were acknowledged, and how many of them were not there any more. */
  readonly kept: number;
  readonly lost: number;
  /** Null where the run was too short, or the system does not tell. */
  readonly memory: MemoryFigures | null;
  readonly atRest: Checked;
};

const ACTORS: readonly Actor[] = [fillForms, reviewForms, editDrafts, importFiles, studyArchive, scoreForms, readAbout];

/** Who has met so many faults has seen enough. */
const ENOUGH_FAULTS = 20;
const REPORT_EVERY_MS = 15_000;

/**
 * A server under a mixed load for some time: people of every role do what they do all day, each answer is held against what they reckon with, and when it
 * has been stopped and started again everything it acknowledged has to be there.
 */
export async function soak({ seed, milliseconds, atLeast = [], variables, say }: SoakOptions): Promise<Soaked> {
  const answers = createAnswers(say);
  const ledger = createLedger();
  const server = await startServer(variables, true);
  const memory = watchMemory(server.program.pid);
  let started = Number.POSITIVE_INFINITY;
  const isOver = () =>
    answers.faults.length >= ENOUGH_FAULTS ||
    (performance.now() - started >= milliseconds && atLeast.every((name) => answers.has(name)));
  try {
    const world = await worldOf(server, { seed, answers, ledger, isOver });
    // Signing in takes long on a busy machine, and is no load.
    started = performance.now();
    await load(world, say);
  } finally {
    memory.stop();
    await stop(server, answers);
  }
  const took = performance.now() - started;
  say(`the server has been stopped; looking whether ${ledger.size()} acknowledged things are there`);
  const lost = await readBack(variables, ledger, answers);
  const atRest = await checkAtRest(variables, answers);
  return { milliseconds: took, answers, kept: ledger.size(), lost, memory: memoryFigures(memory.samples), atRest };
}

type Load = {
  readonly seed: number;
  readonly answers: Answers;
  readonly ledger: Ledger;
  readonly isOver: () => boolean;
};

async function worldOf(server: SoakedServer, { seed, answers, ledger, isOver }: Load): Promise<World> {
  const people = await peopleOf(server, answers, 'first');
  const { body } = await people.evaluator<{ readonly items: readonly { readonly id: string }[] }>({
    method: 'GET',
    route: '/organisations',
    expects: [200],
  });
  let number = 0;
  return {
    seed,
    people,
    organisationId: body.items[0]?.id ?? '',
    ledger,
    answers,
    submitted: [],
    returned: [],
    next: () => ++number,
    isOver,
  };
}

/** Signs everybody in; the first time with the passwords that the server printed. */
async function peopleOf({ url, passwords }: SoakedServer, answers: Answers, time: 'first' | 'again'): Promise<People> {
  const as = async (name: string) => {
    const { ask } = await signIn(url, name, time === 'first' ? (passwords.get(name) ?? '') : null);
    return askThrough(ask, answers);
  };
  return {
    nobody: askThrough(
      (method, path, body, headers) =>
        fetch(`${url}/api/v1${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      answers,
    ),
    evaluator: await as('demo-evaluator'),
    reviewer: await as('demo-reviewer'),
    editor: await as('demo-editor'),
    auditor: await as('demo-auditor'),
  };
}

async function load(world: World, say: (line: string) => void): Promise<void> {
  const reporting = setInterval(() => say(progress(world)), REPORT_EVERY_MS);
  try {
    await Promise.all(
      ACTORS.flatMap((actor, kind) =>
        Array.from({ length: actor.crew }, (_, member) => act(actor, world, randomSource(world.seed, kind, member))),
      ),
    );
  } finally {
    clearInterval(reporting);
  }
}

/** What somebody began is finished when the time is over: it can then be said what must be there. */
async function act({ name, turn, rest: [least, most] }: Actor, world: World, random: Random): Promise<void> {
  while (!world.isOver()) {
    await turn(world, random).catch((error: unknown) => {
      if (!(error instanceof UnexpectedAnswerError)) world.answers.fault(`who ${name}: ${error}`);
    });
    await setTimeout(integer(random, least, most));
  }
}

const progress = ({ answers, ledger, submitted }: World) =>
  `${answers.total()} answers, ${answers.faults.length} faults, ${ledger.size()} things acknowledged, ${submitted.length} forms wait for a reviewer`;

async function stop({ program }: SoakedServer, answers: Answers): Promise<void> {
  const code = await program.stop();
  if (code !== 0) answers.fault(`The server ended with ${code}: ${program.said().slice(-2000)}`);
}

/** By the same program, started again: what it acknowledged has outlived it. */
async function readBack(variables: SoakOptions['variables'], ledger: Ledger, answers: Answers): Promise<number> {
  const server = await startServer(variables, false);
  try {
    const { auditor, evaluator, reviewer } = await peopleOf(server, answers, 'again');
    return await ledger.readBack({ auditor, evaluator, analyst: reviewer }, answers.fault);
  } finally {
    await stop(server, answers);
  }
}
