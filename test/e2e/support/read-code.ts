import jsQr from 'jsqr';
import type { Page } from 'playwright-core';

/** What a camera reads in a picture that the browser can draw; null where there is no code in it. Nothing of the page is needed but its browser. */
export async function readCode(page: Page, picture: Uint8Array): Promise<string | null> {
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const drawn = await createImageBitmap(new Blob([bytes]));
    // Paper is white around a code.
    const [edge, canvas] = [32, document.createElement('canvas')];
    canvas.width = drawn.width + 2 * edge;
    canvas.height = drawn.height + 2 * edge;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser draws nothing');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(drawn, edge, edge);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    return { data: [...pixels.data], width: pixels.width, height: pixels.height };
  }, Buffer.from(picture).toString('base64'));
  return jsQr(Uint8ClampedArray.from(data), width, height)?.data ?? null;
}
