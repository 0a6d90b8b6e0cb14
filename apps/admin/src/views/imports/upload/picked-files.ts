import { fileKind } from '@plumbline/documents/file-kind';
import type { PickedFile } from './upload-queue.ts';

/** The files of a choice, with the folders they are in, without what systems leave beside the files of people. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(isWanted);
}

/** The files that were dropped, and all that the folders among them hold, in the order of their names. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<PickedFile[]> {
  // Entries are there only while the event is; what they hold is read afterwards.
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry()] : []));
  if (entries.length === 0 || entries.includes(null)) return chosenFiles(files);
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat().filter(isWanted);
}

const isWanted = ({ name }: PickedFile): boolean => name.split('/').every((step) => fileKind(step) !== 'leftover');

async function filesIn(entry: FileSystemEntry): Promise<PickedFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  if (!isFolder(entry) || fileKind(entry.name) === 'leftover') return [];
  const inside = (await entriesOf(entry)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(inside.map(filesIn))).flat();
}

/** A folder is read a hundred entries at a time, until there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
