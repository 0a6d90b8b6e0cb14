import { portableSha256 } from '@plumbline/core';
import type { Texts } from './rescue.ts';

/**
 * What was sent to be saved and not answered yet. Where an answer is lost on the way the server has what was sent, as a revision that nobody here has heard
 * of: by this it is known again as one's own.
 */
export class Unanswered<Name extends string> {
  readonly #digests: Set<string>;
  readonly #asKept: (texts: Texts<Name>) => Texts<Name>;

  /** `asKept` gives texts as they come back from the server, which may write the same in another way. */
  constructor(digests: readonly string[], asKept: (texts: Texts<Name>) => Texts<Name>) {
    this.#digests = new Set(digests);
    this.#asKept = asKept;
  }

  /** As it is kept in the browser. */
  get digests(): readonly string[] {
    return [...this.#digests];
  }

  readonly add = (sent: Texts<Name>): void => void this.#digests.add(digestOf(this.#asKept(sent)));

  /** It was answered, and is not kept. */
  readonly drop = (sent: Texts<Name>): void => void this.#digests.delete(digestOf(this.#asKept(sent)));

  /** One of them was answered: no other is kept, for all were based on the same revision. */
  readonly clear = (): void => this.#digests.clear();

  /** Whether what the server has is one of them. */
  readonly has = (kept: Texts<Name>): boolean => this.#digests.size > 0 && this.#digests.has(digestOf(kept));
}

/** In the order of their names, whatever order they came in. */
function digestOf(texts: Readonly<Record<string, string>>): string {
  return portableSha256(JSON.stringify(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1))));
}
