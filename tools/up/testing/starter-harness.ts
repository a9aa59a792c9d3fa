import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const checkout = path.resolve(__dirname, '../../..');

/** What up.json says, as far as the tests read it. */
export interface Up {
  starter: { pid: number };
  processes: { role: string; kind: 'app' | 'store'; pid: number }[];
  urls: Record<string, string>;
  MONGODB_URI: string;
  REDIS_URL: string;
}

/** A script of tools/up that runs; `output` grows while it does. */
export interface Running {
  child: ChildProcess;
  pid: number;
  output(): string;
  ended: Promise<number | string>;
}

/** An empty data folder and a way to remove it again. */
export function dataFolder(): { data: string; remove: () => void } {
  const data = mkdtempSync(path.join(os.tmpdir(), 'feelori-up-'));
  return { data, remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs `node tools/up/<script> …` with the stand-in apps; variables set to undefined are taken away. */
export function runUp(script: string, args: string[], env: Record<string, string | undefined> = {}): Running {
  return runProgram(process.execPath, [path.join(checkout, 'tools/up', script), ...args], env);
}

/** Runs any program the same way. */
export function runProgram(
  file: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Running {
  const apps = path.join(checkout, 'tools/up/testing/apps');
  const child = spawn(file, args, {
    cwd: checkout,
    env: { ...process.env, npm_lifecycle_event: undefined, FEELORI_APPS_DIR: apps, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'lost'));
  });
  return { child, pid: child.pid ?? 0, output: () => output, ended };
}

/** Three free ports in a row, the first of which goes to `--port`. */
export async function freePorts(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const first = 10_000 + Math.floor(Math.random() * 9_000);
    const free = await Promise.all([first, first + 1, first + 2].map(canListen));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no three free ports in a row');
}

/** Waits until up.json is there and says what is asked for; fails with the starter's output otherwise. */
export async function whenUp(
  data: string,
  running: Running,
  wanted: (up: Up) => boolean = () => true,
): Promise<Up> {
  const file = path.join(data, 'up.json');
  const up = () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Up) : undefined);
  await until(() => {
    const now = up();
    return (now !== undefined && wanted(now)) || running.child.exitCode !== null;
  }, 120_000);
  const now = up();
  if (!now || !wanted(now)) throw new Error(`not up as wanted: ${running.output()}`);
  return now;
}

/** Waits for a condition, looking every 20 ms; fails after `patienceMs`. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms in vain`);
    await pause(20);
  }
}

/** Whether a process with this pid runs (a dead one that nobody has buried yet does not). */
export function lives(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    const stat = existsSync('/proc') ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
