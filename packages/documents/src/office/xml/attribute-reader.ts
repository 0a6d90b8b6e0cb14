import { unescapeXml } from './unescape-xml.ts';

/**
 * Makes a reader of one attribute, by its name without a prefix. It is given the attributes of a tag as written.
 *
 * @example attributeReader('ref')(' ref="A1:B2"') // 'A1:B2'
 */
export function attributeReader(name: string): (attributes: string) => string | undefined {
  const pattern = new RegExp(`\\s(?:[^\\s=:"']+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const [, doubly, singly] = pattern.exec(attributes) ?? [];
    const value = doubly ?? singly;
    return value === undefined ? undefined : (unescapeXml(value) ?? value);
  };
}
