/**
 * Why the console cannot be built in this folder, or null. Angular's builder turns paths into addresses and back, and
 * takes a % for the beginning of an escape; it then ends without saying why.
 */
export function unfitFolder(folder) {
  return folder.includes('%')
    ? `The console cannot be built here, since the path of this folder has a % in it (${folder}): move or rename the folder and start again.`
    : null;
}
