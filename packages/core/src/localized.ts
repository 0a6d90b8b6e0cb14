import Type from 'typebox';

/** A text in both languages of the product. */
export const LocalizedText = Type.Object(
  { zh: Type.String({ minLength: 1, maxLength: 2000 }), en: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false, title: 'Localized text', description: '中文与英文文本 / the text in both languages' },
);
export type LocalizedText = Type.Static<typeof LocalizedText>;

export type Language = keyof LocalizedText;
