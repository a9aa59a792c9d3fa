import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '@feelori/testing';

const PROGRAM = path.join(__dirname, 'testing/stalling-process.ts');
const PATIENCE_MS = 60_000;

jest.setTimeout(2 * PATIENCE_MS);

/** Processes with the watchdog, made to stand still. */
describe('a process with the watchdog', () => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  interface Running {
    child: ChildProcess;
    say(word: string): void;
    output(): string;
    ended: Promise<string>;
  }

  async function start(options: object = {}): Promise<Running> {
    const child = spawn(process.execPath, [PROGRAM, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    started.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<string>((resolve) => {
      child.once('close', (code, signal) => resolve(signal ?? String(code)));
    });
    await until('the process to be up', () => output.includes('ready'), PATIENCE_MS);
    return { child, ended, say: (word) => child.stdin.write(`${word}\n`), output: () => output };
  }

  async function answers(running: Running): Promise<void> {
    const pongs = (): number => running.output().split('pong').length;
    const before = pongs();
    running.say('ping');
    await until('an answer', () => pongs() > before, PATIENCE_MS);
  }

  /** The one line of a process that this was done to. */
  async function lastWords(deed: string): Promise<{ line: { where: string[] }; pid: number | undefined }> {
    const running = await start({ limits: { stillMs: 2_000, stopMs: 30_000 } });
    await answers(running);
    running.say(deed);
    expect(await running.ended).toBe('SIGKILL');
    const lines = running
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines).toHaveLength(1);
    return { line: JSON.parse(lines[0]!) as { where: string[] }, pid: running.child.pid };
  }

  it.each(['spin', 'pattern', 'microtasks', 'wait'])(
    'is ended when its loop stands still (%s), with one line that says where',
    async (deed) => {
      let said = await lastWords(deed);
      // Where it stands is asked for a second; a machine that has too much to do may not tell within it, once.
      if (said.line.where.length === 0) said = await lastWords(deed);
      expect(said.line).toMatchObject({
        level: 'fatal',
        pid: said.pid,
        roles: 'test',
        module: 'Watchdog',
        message: 'the event loop has stood still for 2 s: the process is killed',
      });
      expect(said.line.where.join()).toContain('stalling-process.ts');
    },
  );

  it('has ten seconds', async () => {
    const running = await start();
    running.say('spin');
    expect(await running.ended).toBe('SIGKILL');
    expect(running.output()).toContain('the event loop has stood still for 10 s');
  });

  it('survives being stopped for 15 s and continued', async () => {
    const running = await start({ limits: { stillMs: 2_000, stopMs: 3_000 } });
    running.child.kill('SIGSTOP');
    const began = performance.now();
    await until('15 s to pass', () => performance.now() - began > 15_000, PATIENCE_MS);
    running.child.kill('SIGCONT');
    await answers(running);
    const again = performance.now();
    await until('the thread to look a few times', () => performance.now() - again > 1_500, PATIENCE_MS);
    await answers(running);
    expect(running.output()).not.toContain('Watchdog');
  });

  it('is not ended for working on a machine that has too much to do', async () => {
    if (!existsSync('/proc/self/schedstat')) {
      process.stdout.write('skipped: this system does not tell how long a thread waits for a processor\n');
      return;
    }
    const running = await start();
    os.setPriority(running.child.pid!, 19);
    const hogs = os.availableParallelism() * 3;
    for (let i = 0; i < hogs; i += 1) {
      const hog = spawn(process.execPath, ['-e', 'os.setPriority(10); for (;;);'], { stdio: 'ignore' });
      started.push(hog);
    }
    running.say('work');
    const waitedSeconds = (): number =>
      Number(readFileSync(`/proc/${running.child.pid}/schedstat`, 'latin1').split(' ')[1]) / 1e9;
    await until('the loop to have waited for a processor for long', () => waitedSeconds() > 10, PATIENCE_MS);
    expect(running.child.signalCode).toBeNull();
    expect(running.output()).not.toContain('Watchdog');
  });

  it('is ended when it was told to end and does not, though its loop turns', async () => {
    const running = await start({ limits: { stillMs: 60_000, stopMs: 2_000 } });
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe('SIGKILL');
    expect(running.output()).toContain('still not ended 2 s after it was told to');
  });
});
