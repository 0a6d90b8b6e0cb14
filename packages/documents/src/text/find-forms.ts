import { plain, type TextLine } from './text-lines.ts';

/** The lines of one form; `title` is null for what stands before the first title of a file. */
export type FormSection = {
  readonly title: TextLine | null;
  readonly before: readonly TextLine[];
  readonly lines: readonly TextLine[];
};

/** Whether a text speaks of a self-evaluation form at all. */
export function mentionsForm(text: string): boolean {
  const words = plain(text);
  return /绩效自评|自评表/.test(words) || (/三级指标/.test(words) && /得分/.test(words));
}

/** Cuts a text at the titles of its forms. A title without a form of its own, such as a page heading, opens the next one's section. */
export function findForms(lines: readonly TextLine[]): FormSection[] {
  const starts = lines.flatMap((line, index) => (isTitle(line.text) ? [index] : []));
  const kept = starts.filter((start, at) => holdsForm(lines.slice(start, starts[at + 1] ?? lines.length)));
  const sections = kept.map((start, at): FormSection => {
    const rest = lines.slice(start, kept[at + 1] ?? lines.length);
    return { title: lines[start] ?? null, before: lines.slice(Math.max(0, start - 2), start), lines: rest };
  });
  const head = lines.slice(0, kept[0] ?? lines.length);
  return holdsForm(head) || holdsRows(head) ? [{ title: null, before: [], lines: head }, ...sections] : sections;
}

function isTitle(text: string): boolean {
  const words = plain(text);
  if (words.length > 120) return /自评表/.test(words.slice(0, 120));
  return words.length <= 60 && /自评表/.test(words) && !/^(注|备注|附|说明|填表)|[。;]/.test(words);
}

/** Something of a form's body: a title alone is a heading, or a link to a form elsewhere. */
function holdsForm(lines: readonly TextLine[]): boolean {
  const words = plain(lines.map(({ text }) => text).join(''));
  return /项目名称|三级指标|指标名称|年度资金总额|财政资金总额/.test(words);
}

/** What is left of a form whose first page is missing. */
function holdsRows(lines: readonly TextLine[]): boolean {
  return /(数量|质量|时效|效益|满意度)指标/.test(plain(lines.map(({ text }) => text).join('')));
}
