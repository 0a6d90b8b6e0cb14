import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { StudyMatrixResult, StudyResult } from '@plumbline/core';
import { answerQuestion, type PlannedStudy } from '@plumbline/service';
import { DatabaseOlderError, openStore, type Store } from '@plumbline/storage';
import { serverConfig, shownUrl, sqliteFile } from '../commands/operations/server-config.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';
import { askedQuestion } from './asked-question.ts';
import type { AskedSides } from './asked-sides.ts';
import { giveResult, type ResultOptions } from './give-result.ts';

/** Answers the question of a study over the archive as it is now. Exit 1 where that is not what was found when it was asked, and it is known what that was. */
export function studyAgain(
  reference: string,
  rules: readonly string[],
  options: ResultOptions,
  session: Session,
): Promise<ExitCode> {
  return atArchive(session, async (store) => {
    const { plan, found } = await askedQuestion(store, reference, rules, session);
    const text = await answer(store, plan, session);
    await giveResult(text, candidateOf(plan), options, session);
    if (found === null) return EXIT.fine;
    session.io.err(`${sameness(found, text, session)}\n`);
    return found === text ? EXIT.fine : EXIT.findings;
  });
}

/** Compares versions that nobody has made a study of over the whole archive. */
export function versionsOverArchive(sides: AskedSides, options: ResultOptions, session: Session): Promise<ExitCode> {
  return atArchive(session, async (store) => {
    await giveResult(await answer(store, sides, session), sides.candidate, options, session);
    return EXIT.fine;
  });
}

const answer = (store: Store, plan: PlannedStudy, { io }: Session): Promise<string> =>
  answerQuestion({ store, newId: randomUUID, now: io.date }, plan);

const candidateOf = (plan: PlannedStudy) => (plan.kind === 'comparison' ? plan.candidate : null);

/** Opens the database of a server, by the same variables, for as long as something is done with it. */
async function atArchive<T>(session: Session, work: (store: Store) => Promise<T>): Promise<T> {
  const config = serverConfig(session);
  const file = sqliteFile(config);
  if (file !== null && !existsSync(file)) throw new Refusal([say(session.language, 'noDatabase', { file })]);
  const store = await openStore(config.databaseUrl, { older: 'refuse' }).catch((error: unknown) => {
    if (error instanceof DatabaseOlderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal([say(session.language, 'databaseUnreachable', { url: shownUrl(config), reason })]);
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Whether the same was found again; where it was not, why. */
function sameness(then: string, now: string, { language }: Session): string {
  if (then === now) return say(language, 'impactAgain');
  const [before, after] = [then, now].map((text) => JSON.parse(text) as StudyResult | StudyMatrixResult);
  return before?.population.digest === after?.population.digest
    ? say(language, 'impactOtherEngine', { version: before?.engineVersion ?? '' })
    : say(language, 'impactOtherForms');
}
