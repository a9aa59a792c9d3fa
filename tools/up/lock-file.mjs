import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    for (let tries = 0; tries < 20; tries += 1) {
      if (linked(mine, file)) return undefined;
      const holder = lockHolder(file);
      if (holder) return holder;
      rmSync(file, { force: true });
    }
    throw new Error(`the lock ${file} keeps changing hands`);
  } finally {
    rmSync(mine, { force: true });
  }
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
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
