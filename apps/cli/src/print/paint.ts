import type { Severity } from '@plumbline/core';
import colors from 'picocolors';
import type { Session } from '../io.ts';
import { say } from '../words.ts';

type Painter = ReturnType<typeof colors.createColors>;

/** Colours when a person looks at the stream; NO_COLOR and FORCE_COLOR have their usual say. */
export function painter({ io }: Session, stream: 'out' | 'err' = 'out'): Painter {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const wanted =
    FORCE_COLOR !== undefined && FORCE_COLOR !== '0' ? true : !NO_COLOR && TERM !== 'dumb' && io.isTerminal[stream];
  return colors.createColors(wanted);
}

/** The word for a severity, in its colour. */
export function severityWord(severity: Severity, session: Session, stream: 'out' | 'err' = 'out'): string {
  const paint = painter(session, stream);
  switch (severity) {
    case 'error':
      return paint.red(say(session.language, 'errorTitle'));
    case 'warning':
      return paint.yellow(say(session.language, 'warningTitle'));
    case 'info':
      return paint.dim(say(session.language, 'infoTitle'));
  }
}
