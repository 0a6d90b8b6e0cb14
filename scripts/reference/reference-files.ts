import { ruleExamples } from './rule-examples.ts';
import { ruleLanguage } from './rule-language.ts';

/** Every reference that is made from the program: its path under the root and its text. */
export async function referenceFiles(): Promise<Map<string, string>> {
  const examples = await ruleExamples('rules');
  return new Map(
    (['zh', 'en'] as const).map((language) => [
      `docs/reference/rule-language${language === 'en' ? '' : `.${language}`}.md`,
      ruleLanguage(language, examples),
    ]),
  );
}
