import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '@plumbline/core';
import { inNumber } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('words.ts'));

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string' && 'zh' in value;

/** All texts of a module, however deep they stand. */
const textsIn = (value: unknown): readonly LocalizedText[] => {
  if (isText(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe.each(files)('%s', (file) => {
  it('says of one what is said of one, and asks for the number of what it names', async () => {
    const texts = textsIn({ ...(await import(join(SOURCE, file))) });
    for (const { zh, en } of texts) {
      for (const [, name = ''] of en.matchAll(/\{(\w+)\|/g)) expect(zh).toContain(`{${name}}`);
      // Whatever is left of a choice would be seen by people.
      expect(inNumber(en, {})).not.toMatch(/[{|]\w*\||\|[^}]*\}/);
      expect(zh).not.toContain('|');
    }
  });
});
