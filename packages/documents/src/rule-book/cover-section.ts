import type { PrintedSection } from '../printed/printed-document.ts';
import { type Book, NOTHING } from './book.ts';
import { factTable, headedTable, line } from './book-parts.ts';

/** What rules these are, for which years, and what they rest on. */
export function coverSection(
  { words, articles }: Book,
  hash: string,
  others: readonly PrintedSection[],
): PrintedSection {
  const { say, pick, ruleSet } = words;
  const { id, version, title, references } = ruleSet;
  return {
    name: say('封面', 'Cover'),
    landscape: false,
    parts: [
      line('title', pick(title)),
      line('subtitle', say('计分规则手册', 'Rule book')),
      factTable([
        [say('规则集', 'Rule set'), `${id}@${version}`],
        [say('规则哈希', 'Rules hash'), hash],
        [say('适用年度', 'Fiscal years'), yearsText(words)],
        [say('满分', 'Full marks'), say(`${ruleSet.framework.maxScore} 分`, `${ruleSet.framework.maxScore} points`)],
        [say('条数', 'Articles'), String(articles.length)],
        [say('各部分', 'Parts'), others.map(({ name }) => name).join(say('、', ', '))],
      ]),
      line('heading', say('依据', 'What the rules rest on')),
      headedTable(
        [3, 15, 9, 18],
        [say('序号', 'No.'), say('文号或出处', 'Document'), say('条款', 'Clause'), say('说明', 'Note')],
        references.map(({ document, clause, note }, index) => [
          String(index + 1),
          document,
          clause ?? say('未注明', 'not named'),
          note ? pick(note) : NOTHING,
        ]),
      ),
      line(
        'note',
        say(
          '本手册由规则集逐条生成。哈希相同，规则即相同；计分结果上印有所用规则的哈希。',
          'This book is made from the rule set, article by article. The same hash means the same rules; every printed result has the hash of the rules it was scored by.',
        ),
      ),
    ],
  };
}

function yearsText({ say, ruleSet }: Book['words']): string {
  const { fromYear, untilYear } = ruleSet.effective;
  if (untilYear === null) return say(`${fromYear} 年起`, `from ${fromYear} on`);
  return fromYear === untilYear
    ? say(`${fromYear} 年`, String(fromYear))
    : say(`${fromYear} 年至 ${untilYear} 年`, `${fromYear} to ${untilYear}`);
}
