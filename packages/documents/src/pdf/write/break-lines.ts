/**
 * Breaks a text into lines no wider than `width`. Between Chinese characters a line may end anywhere, but never before closing marks nor
 * after opening ones; words and numbers stay whole as long as a line can hold them. A space at which a line ends stays at its end, as the
 * sign that no word was broken there. No character is lost, and an empty text is one empty line.
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  const measure = (part: string) => [...part].reduce((sum, character) => sum + widthOf(character), 0);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const unit of unitsOf(paragraph)) {
      for (const piece of measure(unit) > width ? graphemesOf(unit) : [unit]) {
        if (line !== '' && measure((line + piece).trimEnd()) > width) {
          lines.push(line);
          line = piece.trimStart();
        } else line += piece;
      }
    }
    return [...lines, line];
  });
}

const CLOSING = '，。、；：？！）》〉」』】〕］｝％‰℃…—·,.;:?!)]}%';
const OPENING = '（《〈「『【〔［｛([{';

/** What no line may end inside of: a word or number, a Chinese character, each with the marks that belong to it; spaces stand at an end. */
function unitsOf(paragraph: string): string[] {
  const units: string[] = [];
  let open = false;
  for (const [token] of paragraph.matchAll(TOKEN)) {
    const last = units.length - 1;
    const joins = last >= 0 && (open || CLOSING.includes(token) || /^\s/.test(token));
    if (joins) units[last] += token;
    else units.push(token);
    open = OPENING.includes(token);
  }
  return units;
}

/** White space; a run of letters, digits and signs of alphabets; any other character with what combines with it. */
const TOKEN =
  /\s+|[^\s\p{sc=Han}\u2e80-\u9fff\uff00-\uffef\p{P}]+(?:[.,:/'@_-][^\s\p{sc=Han}\u2e80-\u9fff\uff00-\uffef\p{P}]+)*|.\p{M}*/gsu;

const graphemesOf = (unit: string) => unit.match(/.\p{M}*/gsu) ?? [];
