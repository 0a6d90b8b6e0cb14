let everyone = new Int32Array(0);

/** The members from one number to before another, as a view of one list that all share: nobody writes into it. */
export function membersFrom(from: number, to: number): Int32Array {
  if (everyone.length < to) {
    everyone = new Int32Array(Math.max(to, everyone.length * 2));
    for (let member = 0; member < everyone.length; member++) everyone[member] = member;
  }
  return everyone.subarray(from, to);
}

/** The members below a number of which something holds. */
export function membersWith(count: number, keep: (member: number) => boolean): Int32Array {
  const kept = new Int32Array(count);
  let size = 0;
  for (let member = 0; member < count; member++) if (keep(member)) kept[size++] = member;
  return size === count ? membersFrom(0, count) : kept.subarray(0, size);
}
