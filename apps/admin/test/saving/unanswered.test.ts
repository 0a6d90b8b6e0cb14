import { expect, test } from 'vitest';
import { Unanswered } from '../../src/parts/saving/unanswered.ts';

const asItIs = (texts: Readonly<Record<'text' | 'tests', string>>) => texts;

test('what was sent is known again, in whatever order its texts come, and nothing else is', () => {
  const sent = new Unanswered<'text' | 'tests'>([], asItIs);
  sent.add({ text: 'a', tests: 'b' });
  expect(sent.has({ tests: 'b', text: 'a' })).toBe(true);
  expect(sent.has({ text: 'b', tests: 'a' })).toBe(false);
  sent.drop({ text: 'a', tests: 'b' });
  expect(sent.has({ text: 'a', tests: 'b' })).toBe(false);
});

test('it is known again by another page, and in the way the server writes it', () => {
  const asKept = ({ form }: { readonly form: string }) => ({ form: JSON.stringify(JSON.parse(form), null, 2) });
  const sent = new Unanswered<'form'>([], asKept);
  sent.add({ form: '{"a":1}' });
  const reopened = new Unanswered<'form'>(sent.digests, asKept);
  expect(reopened.has({ form: '{\n  "a": 1\n}' })).toBe(true);
  expect(reopened.has({ form: '{\n  "a": 2\n}' })).toBe(false);
  reopened.clear();
  expect(reopened.has({ form: '{\n  "a": 1\n}' })).toBe(false);
});
