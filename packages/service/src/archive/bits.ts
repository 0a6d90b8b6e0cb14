/** A bit a form, the least first. */
export const noBits = (forms: number) => new Uint8Array((forms + 7) >> 3);

export const hasBit = (bits: Uint8Array, position: number): boolean =>
  ((bits[position >> 3] ?? 0) & (1 << (position & 7))) !== 0;

export function setBit(bits: Uint8Array, position: number): void {
  bits[position >> 3] = (bits[position >> 3] ?? 0) | (1 << (position & 7));
}
