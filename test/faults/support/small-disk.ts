import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A disk of a few megabytes. */
export type SmallDisk = {
  readonly folder: string;
  readonly remove: () => void;
};

/** Null where it went well, else what the command said. */
function failure(command: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? null : `${command}: ${error?.message ?? stderr.trim()}`;
}

function run(command: string, ...args: string[]): void {
  const reason = failure(command, ...args);
  if (reason !== null) throw new Error(reason);
}

/** A disk in memory, of so many megabytes. */
export function diskInMemory(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-disk-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  return {
    folder,
    remove: () => {
      run('umount', '-l', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Writes until there is no room left; what comes back makes room again. */
export async function fill(folder: string): Promise<() => void> {
  const path = join(folder, 'filler');
  const filler = await open(path, 'w');
  // Ever smaller pieces, down to a page: not even a short file finds room.
  for (const size of [1_048_576, 65_536, 4096]) {
    const piece = new Uint8Array(size).fill(1);
    while (await filler.write(piece).then(({ bytesWritten }) => bytesWritten === size, isFull));
  }
  await filler.close();
  return () => rmSync(path);
}

function isFull(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
  throw error;
}

/** A disk that can fail, and be mended. */
export type FailingDisk = SmallDisk & {
  /** As after a fault of the hardware: from now on it takes no writing, whoever has files open. */
  readonly fail: () => void;
  /** Looks through it and takes it into use again. Nobody may have files open on it. */
  readonly mend: () => void;
  /** The same without letting anybody write. */
  readonly mendReadOnly: () => void;
};

/** A disk of its own kind, in a file, whose driver can be told of a fault. */
export function failingDisk(megabytes: number): FailingDisk {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-disk-'));
  const image = `${folder}.img`;
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', image);
  const mount = (options: string) => run('mount', '-o', `loop,${options}`, image, folder);
  const mend = (options: string) => {
    run('umount', folder);
    // It ends with 1 where it has put something right.
    spawnSync('e2fsck', ['-fy', image]);
    mount(options);
  };
  mount('errors=remount-ro');
  return {
    folder,
    fail: () => {
      const { stdout } = spawnSync('losetup', ['-n', '-O', 'NAME', '-j', image], { encoding: 'utf8' });
      writeFileSync(`/sys/fs/ext4/${basename(stdout.trim())}/trigger_fs_error`, '1');
    },
    mend: () => mend('errors=remount-ro'),
    mendReadOnly: () => mend('ro'),
    remove: () => {
      run('umount', '-l', folder);
      rmSync(folder, { recursive: true });
      rmSync(image);
    },
  };
}

/** Why a disk cannot be had here, as where nobody may mount; null where it can. */
export function whyNot(make: () => SmallDisk): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root of a Linux mounts disks';
  try {
    make().remove();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Every file below a folder, by its path in there; none where there is no folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
