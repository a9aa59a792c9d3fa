import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endGroups, signalGroup } from './end-groups.mjs';
import { Remedy } from './remedy.mjs';
import { restartPause, steadyMs } from './restart-pause.mjs';
import { shown } from './checkout.mjs';
import { SilenceWatch } from './silence-watch.mjs';

const logBytes = 10_000_000;

/**
 * A process that is started again whenever it ends, until it is told to stop. What it prints goes to a log
 * file; it leads a process group of its own, and the supervisor ends it should the starter die.
 *
 * `plan`: { role, title, command: { file, args, env, cwd }, log, ready: () => Promise<boolean>,
 *   startMs, explain?: ({ code, signal, tail }) => Remedy | undefined,
 *   alive?: { probe: (ms) => Promise<boolean>, stillMs } } — with `alive` it is also killed, and so started again, when
 *   it has answered nothing for `stillMs`
 * `services`: { supervisor, say: (line) => void, changed: () => void }
 */
export class KeptProcess {
  #plan;
  #services;
  #child;
  #early = 0;
  #ended;
  #keeping = false;
  #stopping = false;
  #silence;
  #timer;
  #verdict;

  constructor(plan, services) {
    this.#plan = plan;
    this.#services = services;
  }

  get role() {
    return this.#plan.role;
  }

  /** The pid while it runs, else undefined. */
  get pid() {
    return this.#child?.pid;
  }

  /** Starts it and waits until it is ready. Throws a Remedy with the end of its log if it ends or takes too long. */
  async start() {
    const { title, ready, startMs } = this.#plan;
    this.#spawn();
    const until = performance.now() + startMs;
    while (!(await ready())) {
      if (this.#ended) throw this.#failure(this.#ended);
      if (performance.now() > until) {
        throw new Remedy(`${title} was not ready after ${startMs / 1000} s: see its log.`, this.#tail());
      }
      await pause(50);
    }
    if (this.#ended) throw this.#failure(this.#ended);
    this.#keeping = true;
    this.#silence?.heard();
  }

  /** Ends it for good: SIGTERM to its group, SIGKILL after `patienceMs`. */
  async stop(patienceMs) {
    this.#stopping = true;
    this.#silence?.stop();
    clearTimeout(this.#timer);
    const { pid } = this;
    if (pid !== undefined) await endGroups([pid], patienceMs);
  }

  /** Ends it for good and at once. */
  kill() {
    this.#stopping = true;
    if (this.pid !== undefined) signalGroup(this.pid, 'SIGKILL');
  }

  #spawn() {
    const { command, log } = this.#plan;
    const output = openLog(log);
    const began = performance.now();
    this.#ended = undefined;
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.#child = child;
    if (child.pid !== undefined) this.#adopt(child.pid);
    const over = (code, signal) => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#silence?.stop();
      if (child.pid !== undefined) this.#services.supervisor.remove(child.pid);
      this.#over({ code, signal }, performance.now() - began);
    };
    child.once('error', (error) => over(error.message, null));
    child.once('exit', over);
  }

  /** From now on it dies with the starter, and is ended when it falls silent. */
  #adopt(pid) {
    this.#services.supervisor.add(pid);
    const { alive, startMs } = this.#plan;
    this.#verdict = undefined;
    if (!alive) return;
    this.#silence = new SilenceWatch(pid, { ...alive, startMs }, (ms) => {
      this.#verdict = `killed, since it had answered nothing for ${ms / 1000} s`;
      signalGroup(pid, 'SIGKILL');
    });
  }

  #over(how, livedMs) {
    this.#ended = how;
    if (this.#stopping || !this.#keeping) return;
    this.#early = livedMs < steadyMs ? this.#early + 1 : 1;
    const wait = restartPause(this.#early);
    const why = this.#plan.explain?.({ ...how, tail: this.#tail() })?.message ?? '';
    this.#services.say(
      `${this.#plan.title} ended (${this.#verdict ?? describe(how)}); starting it again in ${wait / 1000} s. ${why}`.trim(),
    );
    this.#timer = setTimeout(() => {
      this.#spawn();
      this.#services.changed();
    }, wait);
    this.#services.changed();
  }

  #failure(how) {
    const tail = this.#tail();
    const explained = this.#plan.explain?.({ ...how, tail });
    if (explained) return explained;
    const { title, log } = this.#plan;
    return new Remedy(`${title} ended while starting (${describe(how)}): see ${shown(log)}.`, tail);
  }

  #tail() {
    try {
      return readFileSync(this.#plan.log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
    } catch {
      return '';
    }
  }
}

function describe({ code, signal }) {
  return signal ?? `exit code ${code}`;
}

/** The log to append to; one that has grown large becomes `.old` first, so that logs stay bounded. */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    if (statSync(file).size > logBytes) renameSync(file, `${file}.old`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return openSync(file, 'a');
}
