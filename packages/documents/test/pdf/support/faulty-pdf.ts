import { put, rawPdf, stream } from './raw-pdf.ts';

/** The picture of a page, as an object numbered 100. */
export const IMAGE = stream(
  '\u0000',
  '/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
);

/** A page that is only a picture, as a scanner makes it. */
export const SCAN = { content: 'q 595 0 0 842 0 0 cm /X1 Do Q\n', resources: '/XObject << /X1 100 0 R >>' };

export const imageOnlyPdf = () => rawPdf([SCAN, SCAN], { 100: IMAGE });

/** Keys that no password fits. */
const ENCRYPTION = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

export const encryptedPdf = () =>
  rawPdf([{ content: put(50, 700, 'text') }], { 100: ENCRYPTION }, '/Encrypt 100 0 R /ID [<00> <00>]');
