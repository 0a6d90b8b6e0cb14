/** Names for the files of one folder, on any system. */
export type FileNames = (title: string, extension: string) => string;

/**
 * Gives names that every system takes, after titles that people wrote: letters and digits of any script, and never a path. What would be one file to a
 * system that tells no case gets numbers: `养护.pdf`, `养护-2.pdf`. `otherwise` is the name of what has no letter in its title.
 */
export function fileNames(otherwise: string): FileNames {
  const taken = new Map<string, number>();
  return (title, extension) => {
    const stem = stemOf(title) || otherwise;
    const key = `${stem.normalize('NFC').toLowerCase()}.${extension}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return `${stem}${count === 1 ? '' : `-${count}`}${extension === '' ? '' : `.${extension}`}`;
  };
}

/** Without what any system refuses or reads as something else: separators, marks of direction, a dot at either end, and the names of devices. */
function stemOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '_')
    .replace(/^[._ -]+/, '');
  const short = [...plain]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/[. ]+$/, '');
  return DEVICES.test(short) ? `_${short}` : short;
}

/** In characters: some of them take four bytes, and a name has 255 at most. */
const MAX_LENGTH = 60;

const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
