/** What a file in a folder or an archive is taken for, by its name alone. */
export type FileKind = 'form' | 'archive' | 'other-archive' | 'leftover' | 'unknown';

/** Types a form can come in, old ones that no reader knows among them: of those the reader says what to do. */
const FORMS =
  /\.(?:txt|json|xlsx|xlsm|docx|docm|pdf|html?|csv|tsv|xlsb?|docx?|wps|et|ods|odt|rtf|xltx|xltm|dotx|dotm|mht|mhtml)$/i;
const OTHER_ARCHIVES = /\.(?:rar|7z|tar|gz|tgz|bz2|xz|zst|cab|arj|lzh)$/i;
/** What systems and offices leave beside the files of people: hidden files, locks of open documents, thumbnails, copies half downloaded. */
const LEFTOVERS = /^(?:\.|~\$|~WRL|__MACOSX$)|^(?:thumbs\.db|desktop\.ini)$|(?:~|\.tmp|\.bak|\.part|\.crdownload)$/i;

/** Tells by its name what to do with a file or a folder that nobody asked for by name. */
export function fileKind(name: string): FileKind {
  if (LEFTOVERS.test(name)) return 'leftover';
  if (/\.zip$/i.test(name)) return 'archive';
  if (OTHER_ARCHIVES.test(name)) return 'other-archive';
  return FORMS.test(name) ? 'form' : 'unknown';
}

/** The extension with its dot, in lower case; empty without one. */
export const extensionOf = (name: string): string => /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
