const MOST_FRAMES = 20;

/** One frame as the engine writes it; names and places have no blanks but in the forms listed. */
const FRAME =
  /^ {4}at (?:async |new |get |set )?(?:[\w$.<>#-]{1,200} (?:\[as [\w$.<>#-]{1,100}\] )?\()?(?:index \d{1,6}|(?:node:|file:\/\/|\/|[A-Za-z]:[\\/]|<anonymous>)[^\s()]{0,500})\)?$/;
const HIDDEN_FRAME = '    at […]';

/**
 * Only the frames of a stack: what stands before them repeats the message. A message may itself hold lines that
 * look like frames, so it is cut off first where it is known, only the last unbroken run of frames is taken, and
 * a line in it that the engine would not write is hidden.
 */
export function stackFrames(stack: string, message: string): string | undefined {
  const frames: string[] = [];
  for (const line of withoutFolder(withoutMessage(stack, message)).split('\n').toReversed()) {
    if (line.startsWith('    at ')) frames.unshift(isFrame(line) ? line : HIDDEN_FRAME);
    else if (frames.length > 0) break;
  }
  return frames.length === 0 ? undefined : frames.slice(0, MOST_FRAMES).join('\n');
}

/** The class a stack's first line names ("TypeError: …"), or null. */
export function classInStack(stack: string): string | null {
  return /^(?:Uncaught )?([A-Z]\w{0,60})(?: \[\w{1,60}\])?(?=:|\n|$)/.exec(stack)?.[1] ?? null;
}

function withoutMessage(stack: string, message: string): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}

/** Paths from the working folder on: shorter, and the same on every machine. */
function withoutFolder(stack: string): string {
  const folder = process.cwd();
  return folder.length > 1 ? stack.replaceAll(`${folder}/`, '/') : stack;
}

function isFrame(line: string): boolean {
  return line.length <= 1_000 && FRAME.test(line);
}
