import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { WORDS } from '../words.ts';
import { type Chapter, searchContents } from './contents.ts';

/** What stands in the book, to go to; it stays in sight. */
export function BookContents({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const shown = searchContents(chapters, useDeferredValue(search));
  return (
    <nav className="book-contents" aria-label={say(WORDS.contents)}>
      <Input
        size="small"
        allowClear
        aria-label={say(WORDS.findArticle)}
        placeholder={say(WORDS.findArticle)}
        onChange={({ target }) => setSearch(target.value)}
      />
      {shown.length === 0 && <p className="page-note">{say(WORDS.noArticle)}</p>}
      <ol>
        {shown.map(({ id, text, headings }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
            {headings.length > 0 && (
              <ol>
                {headings.map((heading) => (
                  <li key={heading.id}>
                    <a href={`#${heading.id}`}>{heading.text}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
