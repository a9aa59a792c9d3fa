import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess, processFacts } from './process-stamp.mjs';

/**
 * Takes a lock that a file stands for. Returns undefined when it is ours now, else the facts the living holder
 * wrote (`pid`, `stamp`, and what `note` held). A lock whose holder is gone is taken over.
 */
export function takeLock(file, note = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const stamp = processFacts(process.pid)?.stamp;
  writeFileSync(mine, JSON.stringify({ ...note, pid: process.pid, stamp }));
  try {
    if (linked(mine, file)) return undefined;
    const holder = lockHolder(file);
    if (holder) return holder;
    takeOver(mine, file);
    const now = lockHolder(file);
    return now?.pid === process.pid ? undefined : now;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Replaces a dead holder's file; of several who do so at once the last wins, so wait for the dust to settle. */
function takeOver(mine, file) {
  renameSync(mine, file);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}

/** The living process that holds the lock, or undefined. */
export function lockHolder(file) {
  const held = readJson(file);
  return held && isSameProcess(held.pid, held.stamp) ? held : undefined;
}

/** Gives the lock back, if it is ours. */
export function dropLock(file) {
  if (readJson(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Runs `work` while holding the lock, waiting up to `patienceMs` for another process that does the same. */
export async function withLock(file, patienceMs, work) {
  const until = Date.now() + patienceMs;
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (Date.now() > until) throw new Error(`process ${holder.pid} has held ${file} for too long`);
    await pause(250);
  }
  try {
    return await work();
  } finally {
    dropLock(file);
  }
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readJson(file) {
  try {
    const held = JSON.parse(readFileSync(file, 'utf8'));
    return typeof held?.stamp === 'string' ? held : undefined;
  } catch {
    return undefined;
  }
}
