import { spawn } from 'node:child_process';

const keptCharacters = 20_000;

/**
 * Runs a helper program (npm, apt, nx) to its end, in a group of its own under the supervisor. Returns
 * { code, output }: the end of what it printed, both streams together; code null when it had to be killed after
 * `patienceMs`. Rejects only when it cannot be started.
 */
export function runTool(supervisor, [file, ...args], { cwd, env = process.env, patienceMs = 600_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) supervisor.add(child.pid);
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-keptCharacters));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patienceMs);
    const over = () => {
      clearTimeout(timer);
      if (child.pid !== undefined) supervisor.remove(child.pid);
    };
    child.once('error', (error) => {
      over();
      reject(error);
    });
    child.once('close', (code) => {
      over();
      resolve({ code, output: output.trim() });
    });
  });
}

/** The last lines of an output, for a person to see why something failed. */
export function lastLines(output, count = 12) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
