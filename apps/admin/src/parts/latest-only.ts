/**
 * Runs one piece of work at a time, and of what is asked meanwhile only the newest: who types asks oftener than can be answered, and wants no answer
 * about what is gone.
 */
export function latestOnly<Question, Answer>(
  work: (question: Question) => Promise<Answer>,
  give: (answer: Answer) => void,
): (question: Question) => void {
  let waiting: { readonly question: Question } | null = null;
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    try {
      while (waiting !== null) {
        const { question } = waiting;
        waiting = null;
        give(await work(question));
      }
    } finally {
      isRunning = false;
    }
  };
  return (question) => {
    waiting = { question };
    if (!isRunning) void run();
  };
}
