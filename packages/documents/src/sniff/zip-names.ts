const LOCAL_HEADER = { signature: '\x03\x04', nameLength: 26, name: 30 };
const DIRECTORY_HEADER = { signature: '\x01\x02', nameLength: 28, name: 46 };
const MAX_NAMES = 50_000;

/**
 * The names of the parts of a ZIP archive, wherever a header with one is found: also of an archive that was cut off before its
 * directory. Names may come twice. Nothing is unpacked.
 */
export function zipNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = buffer.indexOf('PK'); at >= 0 && names.length < MAX_NAMES; at = buffer.indexOf('PK', at + 2)) {
    const signature = buffer.toString('latin1', at + 2, at + 4);
    for (const header of [LOCAL_HEADER, DIRECTORY_HEADER]) {
      if (signature === header.signature && at + header.name <= buffer.length) names.push(nameAt(buffer, at, header));
    }
  }
  return names;
}

function nameAt(buffer: Buffer, at: number, header: typeof LOCAL_HEADER): string {
  const start = at + header.name;
  const name = buffer.toString('utf8', start, start + buffer.readUInt16LE(at + header.nameLength));
  return plainName(name);
}

/** The name of a part as others refer to it: some programs write `\` for `/`, or a `/` in front. */
export const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '');
