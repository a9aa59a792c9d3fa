/** A path of this console to go back to; anything that could lead elsewhere becomes `/`. */
export function localPath(path = '/'): string {
  const isLocal = path.startsWith('/') && !path.startsWith('//') && !path.includes('\\');
  const isDoor = path.startsWith('/sign-in') || path.startsWith('/join') || path.startsWith('/unreachable');
  return isLocal && !isDoor ? path : '/';
}
