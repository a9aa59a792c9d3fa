import { uptime } from 'node:os';
import { Injectable } from '@nestjs/common';
import { nearestWithin, type TimeReading } from './time-reading';

/** Steps of the machine's clock that are smaller do no harm and may be noise. */
const STEP_MS = 250;
/** Some systems count the time since their start in whole seconds. */
const UPTIME_MS = 2_000;
/** Set back by more than this, things that are stored for later lie too far off. */
const SET_BACK_MS = 1_000;

/**
 * The time of day; injected, so that tests can set it. Once it was told what time it is for the database, it goes on
 * from there by a clock that only goes forward: machines whose clocks differ agree on what is due, and a step of this
 * machine's clock moves nothing (docs/decisions/0042-one-time-for-all.md).
 */
@Injectable()
export class Clock {
  /** The time of day when the clock that only goes forward stood at 0: ours, and the machine's at the last look. */
  private origin = machineOrigin();
  private machine = this.origin;
  private boot = bootOrigin();
  private told = false;
  private latest = 0;
  private readonly setBackListeners: (() => void)[] = [];

  /** Milliseconds since 1970. What is put right by a little never goes back: order is told by it. */
  ms(): number {
    this.look();
    const now = Math.floor(this.origin + performance.now());
    if (now < this.latest && this.latest - now <= SET_BACK_MS) return this.latest;
    this.latest = now;
    return now;
  }

  now(): Date {
    return new Date(this.ms());
  }

  /** Milliseconds that only go forward, for measuring how long something took. */
  monotonicMs(): number {
    return performance.now();
  }

  /** Whether it was told the database's time; until then it is the machine's. */
  get isShared(): boolean {
    return this.told;
  }

  /** How far the machine's own clock, by which libraries go, is ahead of `ms()`; negative when it is behind. */
  aheadMs(): number {
    this.look();
    return Math.round(machineOrigin() - this.origin);
  }

  /** Moves to the database's time, only as far as the reading leaves no doubt. */
  learn(reading: TimeReading): void {
    this.look();
    const before = this.origin;
    this.origin = nearestWithin(before, reading);
    const wasShared = this.told;
    this.told = true;
    // The first time only this machine was wrong.
    if (wasShared && before - this.origin > SET_BACK_MS) this.setBackListeners.forEach((tell) => tell());
  }

  /** Hears each time the time of all was set back: what was to happen soon is now far off. */
  onSetBack(listener: () => void): void {
    this.setBackListeners.push(listener);
  }

  /** Time that the machine slept is time that passed; any other step of its clock is not. */
  private look(): void {
    const step = machineOrigin() - this.machine;
    if (Math.abs(step) < STEP_MS) return;
    const slept = bootOrigin() - this.boot;
    if (slept > UPTIME_MS) this.origin += Math.abs(step - slept) < UPTIME_MS ? step : slept;
    this.machine += step;
    this.boot += slept;
  }
}

function machineOrigin(): number {
  return Date.now() - performance.now();
}

/** When the machine was started, by a clock that also counts while it sleeps. */
function bootOrigin(): number {
  return uptime() * 1_000 - performance.now();
}
