import QRCode from 'qrcode';
import type { PrintedDocument } from './printed-document.ts';

/** How wide a code is printed, in points: some 25 millimetres, which a camera reads off a copy of a copy. */
export const CODE_SIZE = 72;

/** The codes of a document as PNG, each content once. */
export async function codeImages({ sections }: PrintedDocument): Promise<ReadonlyMap<string, Buffer>> {
  const contents = new Set(sections.flatMap(({ code }) => (code === undefined ? [] : [code])));
  return new Map(
    await Promise.all([...contents].map(async (content) => [content, await QRCode.toBuffer(content, PNG)] as const)),
  );
}

/** Dots of six pixels: sharp at the size that is printed. */
const PNG = { type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 6 } as const;
