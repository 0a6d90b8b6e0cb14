import type { Severity } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import colors from 'picocolors';
import type { Session } from '../io.ts';

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
  const colour = { error: paint.red, warning: paint.yellow, info: paint.dim } as const satisfies Record<
    Severity,
    unknown
  >;
  return colour[severity](terms.severities[severity][session.language]);
}
