import type { GoldenTest } from '@plumbline/core';
import { readGoldenText } from '@plumbline/engine';
import { applyEdits, type TextEdit } from '../../../../parts/document/text-edit.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { appendTest, duplicateTest, removeTest, replaceMember } from './golden-yaml.ts';

type Members = Partial<Pick<GoldenTest, 'name' | 'form' | 'expect' | 'ruleSet'>>;

/** Ways to change the text of the golden tests, one test at a time, each as one step that can be taken back. */
export function useTestEdits() {
  const { session } = useWorkbench();
  const { tests } = session;
  const edit = (edits: readonly TextEdit[]) => tests.edit(edits, { origin: ORIGIN });
  return {
    add: (test: GoldenTest) => edit(appendTest(tests.text, test)),
    remove: (index: number) => edit(removeTest(tests.text, index)),
    duplicate: (index: number, name: string) => edit(duplicateTest(tests.text, index, name)),
    change: (index: number, members: Members) => tests.replace(changed(tests.text, index, members), ORIGIN),
    /** Changes several; who is asked about a test answers with what becomes of it, or null. */
    changeAll: (membersOf: (test: GoldenTest, index: number) => Members | null) => {
      let { text } = tests;
      for (const [index, test] of readGoldenText(text).tests.entries()) {
        const members = membersOf(test, index);
        if (members) text = changed(text, index, members);
      }
      tests.replace(text, ORIGIN);
    },
    read: (index: number): GoldenTest | null => readGoldenText(tests.text).tests[index] ?? null,
  };
}

const ORIGIN = 'bench';

function changed(text: string, index: number, { name, ruleSet, form, expect }: Members): string {
  let result = text;
  if (name !== undefined) result = applyEdits(result, replaceMember(result, index, 'name', name));
  if (ruleSet !== undefined) result = applyEdits(result, replaceMember(result, index, 'ruleSet', ruleSet));
  if (form !== undefined) result = applyEdits(result, replaceMember(result, index, 'form', form));
  if (expect !== undefined) result = applyEdits(result, replaceMember(result, index, 'expect', expect));
  return result;
}
