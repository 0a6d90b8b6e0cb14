/**
 * A key that no other request has, 32 hexadecimal digits, by which the server knows the same request again. `crypto.randomUUID` would do, but browsers keep it
 * from pages that are served without TLS, as within an office.
 */
export const requestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
