export type Comment = {
  readonly id: string;
  readonly ruleId: string | null;
  readonly threadId: string;
  readonly kind: 'comment' | 'resolution';
  readonly text: string;
  readonly saidBy: string;
  readonly saidAt: string;
};

/** What was said about one thing. */
export type Thread = {
  readonly id: string;
  /** Null for the draft as a whole. */
  readonly ruleId: string | null;
  readonly begunBy: string;
  readonly said: readonly Comment[];
  /** Null while it is open: also where somebody said more after it was settled. */
  readonly settled: Comment | null;
};

/** Where threads stand: at the draft as a whole, at a rule of it, or at one that it has no more. */
export type ThreadGroup = {
  readonly kind: 'whole' | 'rule' | 'gone';
  readonly ruleId: string | null;
  readonly threads: readonly Thread[];
};

/** The threads of a draft, those that began first first. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const threads = new Map<string, Comment[]>();
  for (const comment of comments) {
    const said = threads.get(comment.threadId);
    if (said) said.push(comment);
    else threads.set(comment.threadId, [comment]);
  }
  return [...threads].flatMap(([id, all]) => {
    const [first] = all;
    const last = all.at(-1);
    if (!first) return [];
    const settled = last?.kind === 'resolution' ? last : null;
    const said = all.filter(({ kind }) => kind === 'comment');
    return [{ id, ruleId: first.ruleId, begunBy: first.saidBy, said, settled }];
  });
}

/** Threads under what they are about, rules in the order of the document; what a rule was told that is gone is not gone with it. */
export function groupThreads(threads: readonly Thread[], rules: readonly string[]): readonly ThreadGroup[] {
  const about = (ruleId: string | null) => threads.filter((thread) => thread.ruleId === ruleId);
  const gone = [...new Set(threads.map(({ ruleId }) => ruleId))].filter(
    (ruleId) => ruleId !== null && !rules.includes(ruleId),
  );
  const groups: readonly ThreadGroup[] = [
    { kind: 'whole', ruleId: null, threads: about(null) },
    ...[...new Set(rules)].map((ruleId) => ({ kind: 'rule' as const, ruleId, threads: about(ruleId) })),
    ...gone.map((ruleId) => ({ kind: 'gone' as const, ruleId, threads: about(ruleId) })),
  ];
  return groups.filter((group) => group.threads.length > 0);
}

/** How many open threads there are at each rule. */
export function openAtRules(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { ruleId, settled } of threads)
    if (ruleId !== null && settled === null) open.set(ruleId, (open.get(ruleId) ?? 0) + 1);
  return open;
}
