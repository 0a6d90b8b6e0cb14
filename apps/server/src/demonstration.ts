import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addPerson, type Identity } from '@plumbline/api';
import type { SelfEvaluation } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import { loadDemo, type Role, type ServiceContext } from '@plumbline/service';

/** Somebody to try the program as; the password is good for one log-in. */
type DemoPerson = { readonly username: string; readonly role: Role; readonly oneTimePassword: string };

export type Demonstration = { readonly assessments: number; readonly people: readonly DemoPerson[] };

/** Past forms that were made up. */
const PAST_FORMS = 3000;
const EXAMPLES = fileURLToPath(new URL('../../../examples/shanghai-2020/forms.json', import.meta.url));
/** The national rule sets, one for the years to 2020 and one for those after: who knows no other is scored by them. */
const NATIONAL = ['cn-mof-2020-10', 'cn-mof-2021-101'];

const PEOPLE: readonly (readonly [username: string, role: Role])[] = [
  ['demo-editor', 'policyEditor'],
  ['demo-approver', 'policyApprover'],
  ['demo-evaluator', 'evaluator'],
  ['demo-reviewer', 'reviewer'],
  ['demo-auditor', 'auditor'],
];

/** Loads the two examples and past forms, and makes a person for each role, so that there is something to try and somebody to try it as; once. */
export async function loadDemonstration(context: ServiceContext, { people }: Identity): Promise<Demonstration | null> {
  const { store } = context;
  const [root] = await store.organisations.all();
  if (!root) throw new Error('There is no organisation to put a demonstration under');
  const versions = (await store.versions.list()).filter(({ ruleSetId }) => NATIONAL.includes(ruleSetId));
  const submitted = JSON.parse(await readFile(EXAMPLES, 'utf8')) as SelfEvaluation[];
  const accepted = archiveForms({ seed: 2026, forms: PAST_FORMS });
  const assessments = await loadDemo(context, { organisationId: root.id, submitted, accepted, versions });
  if (assessments === 0) return null;
  const made: DemoPerson[] = [];
  for (const [username, role] of PEOPLE) {
    if ((await people.findByUsername(username)) !== null) continue;
    const password = await people.newPassword();
    const person = { username, name: username, organisationId: root.id, role };
    await store.transaction((session) => addPerson(session, people, { person, password, at: context.now() }));
    made.push({ username, role, oneTimePassword: password.text });
  }
  return { assessments, people: made };
}
