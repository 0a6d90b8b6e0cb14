/** A line as shown, and the line of the source it begins on. */
export type FlowLine = { readonly text: string; readonly line: number };

/** Text put into lines as a browser does it, while a page is walked. */
export type TextFlow = {
  /** Adds text that begins on a line of the source; `keep` is for text whose white space counts, as in `<pre>`. */
  write(text: string, line: number, keep: boolean): void;
  /** `<br>`. */
  breakLine(line: number, keep: boolean): void;
  /** Where a block begins or ends: what follows stands on a line of its own. */
  boundary(): void;
  /** A paragraph that takes a line even if nothing is in it. */
  open(line: number): void;
  /** The lines so far; the flow is empty afterwards. */
  take(): FlowLine[];
};

type OpenLine = { text: string; line: number; keep: boolean };

export function createTextFlow(): TextFlow {
  let lines: OpenLine[] = [];
  let breakPending = false;
  // A line that `<br>` has just opened: the end of a block right behind it adds no other.
  let fresh = false;

  const current = (line: number): OpenLine => {
    const last = lines.at(-1);
    if (last && !breakPending) return last;
    breakPending = false;
    const opened: OpenLine = { text: '', line, keep: false };
    lines.push(opened);
    return opened;
  };
  const append = (text: string, line: number, keep: boolean) => {
    const open = current(line);
    if (open.text === '') open.line = line;
    open.text += text;
    open.keep ||= keep;
    fresh = false;
  };
  const writeKept = (text: string, line: number) => {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push({ text: '', line: line + index, keep: true });
      append(piece, line + index, true);
    }
  };
  const writeCollapsed = (text: string, line: number) => {
    const collapsed = collapse(text);
    const open = breakPending ? undefined : lines.at(-1);
    const atStart = open === undefined || open.text === '' || open.text.endsWith(' ');
    const shown = atStart ? collapsed.replace(/^ /, '') : collapsed;
    if (shown !== '') append(shown, line + leadingLines(text), false);
  };

  return {
    write: (text, line, keep) => (keep ? writeKept(text, line) : writeCollapsed(text, line)),
    breakLine: (line, keep) => {
      const open = current(line);
      open.keep ||= keep;
      lines.push({ text: '', line, keep });
      fresh = !keep;
    },
    boundary: () => {
      if (lines.length > 0 && !fresh) breakPending = true;
    },
    open: (line) => append('', line, true),
    take: () => {
      const taken = lines.map(({ text, line, keep }) => ({ text: keep ? text : trimmed(text), line }));
      const kept = lines.some(({ keep }) => keep);
      lines = [];
      breakPending = false;
      fresh = false;
      return kept ? taken : withoutBlankEnds(taken);
    },
  };
}

/** Between characters of Chinese a line break of the source is no space: whoever wrote it only wrapped the markup there. */
function collapse(text: string): string {
  return text.replace(/[ \t\f\n]+/g, (space, at: number) => {
    const isWrap = space.includes('\n') && isWide(text[at - 1]) && isWide(text[at + space.length]);
    return isWrap ? '' : ' ';
  });
}

const isWide = (character: string | undefined) => /^[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]$/.test(character ?? '');

const trimmed = (text: string) => text.replaceAll('\u00a0', ' ').trim();

const leadingLines = (text: string) => (/^[ \t\f\n]*/.exec(text)?.[0] ?? '').split('\n').length - 1;

function withoutBlankEnds(lines: readonly FlowLine[]): FlowLine[] {
  const isFilled = ({ text }: FlowLine) => text !== '';
  const first = lines.findIndex(isFilled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1);
}
