import type { Workspace } from './workspace.ts';

let everyone = new Int32Array(0);

/** The members from one number to before another, as a view of one list that all share: nobody writes into it. */
export function membersFrom(from: number, to: number): Int32Array {
  if (everyone.length < to) {
    everyone = new Int32Array(Math.max(to, everyone.length * 2));
    for (let member = 0; member < everyone.length; member++) everyone[member] = member;
  }
  return everyone.subarray(from, to);
}

/** Members by a small number each has, -1 or more; the groups in the order of their numbers. */
export function membersBy(
  members: Int32Array,
  numbers: Int32Array,
  workspace: Workspace,
): readonly (readonly [number, Int32Array])[] {
  const ends: number[] = [];
  for (let index = 0; index < members.length; index++) {
    const at = (numbers[index] as number) + 1;
    while (ends.length <= at) ends.push(0);
    ends[at] = (ends[at] as number) + 1;
  }
  let end = 0;
  for (let at = 0; at < ends.length; at++) {
    end += ends[at] as number;
    ends[at] = end;
  }
  const sorted = workspace.i32(members.length);
  for (let index = members.length - 1; index >= 0; index--) {
    const at = (numbers[index] as number) + 1;
    const place = (ends[at] as number) - 1;
    sorted[place] = members[index] as number;
    ends[at] = place;
  }
  return ends.flatMap((from, at) => {
    const to = ends[at + 1] ?? members.length;
    return from === to ? [] : [[at - 1, sorted.subarray(from, to)] as const];
  });
}
