import type { Finding, Language, LocalizedText, Scorecard, SelfEvaluation } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import type { EffectivePoints } from './effective-notes.ts';
import type { FormRemarks, RemarkedFinding } from './form-remarks.ts';

/** What a form is printed with beside what was filed. */
export type FormJudgement = {
  readonly scorecard: Scorecard;
  /** All that is to be printed, of rules and of a review; null where nothing is to be said of findings. */
  readonly findings: readonly Pick<Finding, 'path' | 'severity' | 'sentence'>[] | null;
  /** What counts, where people set points in place of computed ones. */
  readonly effective?: EffectivePoints | null;
};

/** The scores of a scorecard and the findings about a form, in the words they are printed in. */
export function remarksOf(
  { indicators }: SelfEvaluation,
  { scorecard, findings }: FormJudgement,
  language: Language,
): FormRemarks {
  const scores = new Map(scorecard.items.map(({ item, index, score }) => [item === 'execution' ? -1 : index, score]));
  const all = (findings ?? []).map(({ path, severity, sentence }): RemarkedFinding => {
    const name = nameAt(path, indicators);
    const place = name === null || sentence[language].includes(name) ? '' : `${name}：`;
    return { path, severity, text: `〔${terms.severities[severity][language]}〕${place}${sentence[language]}` };
  });
  return {
    // The label is Chinese in either language, as all others of the form are: it is understood when the form is read again.
    computedLabel: '计算得分',
    computed: indicators.map((_, index) => scores.get(index) ?? null),
    computedExecution: scores.get(-1) ?? null,
    computedTotal: scorecard.total,
    heading: findings === null ? null : WORDS.heading[language],
    findings: [...withoutRepeats(all)].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    noFindings: WORDS.none[language],
  };
}

/** The version of the rules and its hash: under the same rules every score can be computed again. */
export function rulesFooter({ ruleSet, engineVersion }: Scorecard, language: Language): string {
  const { id, version, hash } = ruleSet;
  return fill(WORDS.rules[language], { rules: `${id}@${version}`, hash, engine: engineVersion });
}

/** The hash of the form that was scored: of a form that was changed since, it is another. */
export const formFooter = ({ inputHash }: Scorecard, language: Language): string =>
  fill(WORDS.form[language], { hash: inputHash });

const fill = (words: string, params: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

const ORDER = { error: 0, warning: 1, info: 2 } as const;

const WORDS: Readonly<Record<'heading' | 'none' | 'rules' | 'form', LocalizedText>> = {
  heading: { zh: '核对意见', en: 'Findings' },
  none: { zh: '核对未发现问题。', en: 'Nothing was found.' },
  rules: {
    zh: '规则 {rules} · 规则哈希 {hash} · 引擎 {engine}',
    en: 'Rules {rules} · rules hash {hash} · engine {engine}',
  },
  form: { zh: '表格哈希 {hash}', en: 'Form hash {hash}' },
};

/** The name of the row a finding is about. */
function nameAt(path: string, indicators: SelfEvaluation['indicators']): string | null {
  const index = /^\/indicators\/(\d+)/.exec(path)?.[1];
  return index === undefined ? null : (indicators[Number(index)]?.name ?? null);
}

/** The same may be found twice. */
function withoutRepeats(findings: readonly RemarkedFinding[]): RemarkedFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, text }) => {
    const key = `${path}\u0000${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
