import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { say } from '../words.ts';
import { runScore } from './score.ts';

const EXAMPLES = join(fileURLToPath(import.meta.url), '../../../../../examples/shanghai-2020/forms.json');
const RULE_SET = 'shanghai-2020@1.0.0';

/** What a newcomer sees first: real figures scored to the cent, and where to go from there. */
export async function runDemo(session: Session): Promise<ExitCode> {
  session.io.out(`${say(session.language, 'demoIntro', { name: RULE_SET })}\n\n`);
  await runScore([EXAMPLES], { rules: RULE_SET, format: 'table' }, session);
  session.io.out(`\n${say(session.language, 'demoNext')}\n`);
  return EXIT.fine;
}
