export interface BackupFlags {
  folder: string;
  replace: boolean;
}

/** Reads `--to DIR`, or `--from DIR [--replace]`. Throws with what may be said. */
export function backupFlags(words: readonly string[], kind: 'backup' | 'restore'): BackupFlags {
  const usage =
    kind === 'backup' ? 'npm run backup -- --to DIR' : 'npm run restore -- --from DIR [--replace]';
  const named = kind === 'backup' ? '--to' : '--from';
  let folder: string | undefined;
  let replace = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === named) folder = words[(at += 1)];
    else if (word.startsWith(`${named}=`)) folder = word.slice(named.length + 1);
    else if (word === '--replace' && kind === 'restore') replace = true;
    else throw new Error(`${usage}\n(${word.includes('://') ? 'an address' : word} is not understood.)`);
  }
  if (!folder || folder.startsWith('--')) throw new Error(usage);
  return { folder, replace };
}
