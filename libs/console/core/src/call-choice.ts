import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** How this browser calls its person: by a notification of the machine, by a sound. */
export interface CallWays {
  notification: boolean;
  sound: boolean;
}

/** `missing`: this browser, or this address without TLS, has none. */
export type Leave = NotificationPermission | 'missing';

const KEY = 'feelori.calls';
const SILENT: CallWays = { notification: false, sound: false };

/** What this person chose in this browser, the same in all of its tabs; nothing until they choose. */
@Injectable({ providedIn: 'root' })
export class CallChoice {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly waysNow = signal<CallWays>(this.kept());
  private readonly leaveNow = signal<Leave>(this.leaveOf());
  readonly ways = this.waysNow.asReadonly();
  /** What the browser lets this page do. */
  readonly leave = this.leaveNow.asReadonly();

  constructor() {
    this.window?.addEventListener('storage', ({ key }) => {
      if (key !== KEY) return;
      this.waysNow.set(this.kept());
      this.leaveNow.set(this.leaveOf());
    });
  }

  /** Call it on a click: the browser asks its person only then. */
  async choose(way: keyof CallWays, on: boolean): Promise<void> {
    if (way === 'notification' && on) {
      if (this.leaveOf() === 'default') await this.window?.Notification.requestPermission();
      this.leaveNow.set(this.leaveOf());
      if (this.leaveNow() !== 'granted') return;
    }
    this.waysNow.update((ways) => ({ ...ways, [way]: on }));
    this.window?.localStorage.setItem(KEY, JSON.stringify(this.waysNow()));
  }

  private kept(): CallWays {
    try {
      const kept = JSON.parse(this.window?.localStorage.getItem(KEY) ?? '{}') as Partial<CallWays>;
      return { notification: kept.notification === true, sound: kept.sound === true };
    } catch {
      return SILENT;
    }
  }

  private leaveOf(): Leave {
    return this.window !== null && 'Notification' in this.window ? Notification.permission : 'missing';
  }
}
