import type { Debugger } from 'node:inspector';

const PATIENCE_MS = 1_000;
const MOST_FRAMES = 12;

/**
 * What the main thread is doing now, innermost first, as "function (file:line)": a debugger session from this thread
 * interrupts it, even in the middle of a loop or a pattern. Empty where that does not work within a second. The main
 * thread stays interrupted: this is for a process that is about to be ended.
 */
export async function blockedFrames(): Promise<string[]> {
  try {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connectToMainThread();
    return await new Promise((resolve) => {
      const files = new Map<string, string>();
      setTimeout(() => resolve([]), PATIENCE_MS);
      session.on('Debugger.scriptParsed', ({ params }) => files.set(params.scriptId, params.url));
      session.on('Debugger.paused', ({ params }) => {
        resolve(params.callFrames.slice(0, MOST_FRAMES).map((frame) => nameOf(frame, files)));
      });
      session.post('Debugger.enable');
      session.post('Debugger.pause');
    });
  } catch {
    return [];
  }
}

function nameOf(frame: Debugger.CallFrame, files: ReadonlyMap<string, string>): string {
  const { scriptId, lineNumber, columnNumber = 0 } = frame.location;
  const file = (files.get(scriptId) ?? '').split('/').slice(-2).join('/');
  return `${frame.functionName || '<anonymous>'} (${file}:${lineNumber + 1}:${columnNumber + 1})`;
}
