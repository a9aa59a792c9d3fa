import { setTimeout as pause } from 'node:timers/promises';
import { judgeSilence, lookMs } from './judge-silence.mjs';
import { isStopped, waitedMs } from './process-stamp.mjs';

/**
 * Watches whether a process answers. `probe(ms)` asks it once and says within `ms` whether it did; `onSilence` is called
 * once, with that time, when it has not for `startMs` after its start, or for `stillMs` after an answer.
 */
export class SilenceWatch {
  #on = true;
  #answered = false;
  #answeredEver = false;

  constructor(pid, { probe, startMs, stillMs }, onSilence) {
    void this.#ask(probe, stillMs);
    void this.#look(pid, { startMs, stillMs }, onSilence);
  }

  stop() {
    this.#on = false;
  }

  /** It has answered somebody else. */
  heard() {
    this.#answered = true;
    this.#answeredEver = true;
  }

  async #ask(probe, patienceMs) {
    while (this.#on) {
      if (await probe(patienceMs)) this.heard();
      await pause(lookMs, undefined, { ref: false });
    }
  }

  async #look(pid, { startMs, stillMs }, onSilence) {
    let state = { atMs: performance.now(), silentMs: 0, waitedMs: waitedMs(pid) };
    while (this.#on) {
      await pause(lookMs, undefined, { ref: false });
      const answered = this.#answered;
      this.#answered = false;
      const facts = { answered, stopped: !answered && isStopped(pid), waitedMs: waitedMs(pid) };
      state = judgeSilence(state, { atMs: performance.now(), ...facts });
      const most = this.#answeredEver ? stillMs : startMs;
      if (!this.#on || state.silentMs < most) continue;
      this.stop();
      onSilence(most);
    }
  }
}
