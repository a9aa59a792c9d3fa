import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { ConversationRow } from '@feelori/contracts';
import { CallChoice } from './call-choice';
import { Caller } from './caller';
import type { LiveNews } from './live-news';
import { LiveStream } from './live-stream';
import { Session } from './session';
import { FakeLocks } from './testing/fake-browser';

const shown: { title: string; onclick?: () => void }[] = [];
class NotificationInTest {
  static permission: NotificationPermission = 'default';
  static answer: NotificationPermission = 'granted';
  static asked = 0;
  static requestPermission(): Promise<NotificationPermission> {
    this.asked += 1;
    this.permission = this.answer;
    return Promise.resolve(this.permission);
  }
  onclick?: () => void;
  constructor(readonly title: string) {
    shown.push(this);
  }
  close(): void {
    shown.splice(shown.indexOf(this), 1);
  }
}

const waits = (id: string, since = new Date().toISOString()): LiveNews => {
  const row = { customerName: id, mode: 'person', status: 'open', assignee: null, lastText: 'hello' };
  return {
    type: 'conversation.changed',
    conversationId: id,
    row: { ...row, waitingSince: since } as unknown as ConversationRow,
  };
};

describe('calling a person', () => {
  let tell: (news: LiveNews) => void;
  let locks: FakeLocks;

  beforeEach(() => {
    localStorage.clear();
    shown.length = 0;
    jest.spyOn(window, 'focus').mockReturnValue();
    Object.assign(NotificationInTest, { permission: 'default', answer: 'granted', asked: 0 });
    Object.assign(globalThis, { Notification: NotificationInTest });
    locks = new FakeLocks();
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    const listen = (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    };
    const me = { id: 'me', email: 'm@shop.test', name: 'Me', role: 'agent' };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { user: signal(me) } },
        { provide: LiveStream, useValue: { listen } },
      ],
    });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'Notification'));

  const start = async (): Promise<CallChoice> => {
    TestBed.inject(Caller);
    await new Promise((resolve) => setTimeout(resolve));
    return TestBed.inject(CallChoice);
  };
  const titles = (): string[] => shown.map(({ title }) => title);

  it('is silent until the person chooses; then each wait calls once, and a click leads there', async () => {
    const choice = await start();
    tell(waits('Ana'));
    expect([titles(), NotificationInTest.asked]).toEqual([[], 0]);
    await choice.choose('notification', true);
    const bo = waits('Bo');
    tell(bo);
    tell(bo);
    tell(waits('Old', new Date(Date.now() - 3_600_000).toISOString()));
    expect(titles()).toEqual(['Bo needs a person']);
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    shown[0]?.onclick?.();
    expect(go).toHaveBeenCalledWith(['/inbox', 'Bo']);
    expect(JSON.parse(localStorage.getItem('feelori.calls') ?? '')).toMatchObject({ notification: true });
  });

  it('stays off where the browser says no', async () => {
    NotificationInTest.answer = 'denied';
    const choice = await start();
    await choice.choose('notification', true);
    tell(waits('Ana'));
    expect([choice.ways().notification, choice.leave(), titles()]).toEqual([false, 'denied', []]);
  });

  it('leaves it to the tab that calls, and takes over when that is gone', async () => {
    void locks.request('feelori-calls', {}, () => new Promise(() => undefined));
    const choice = await start();
    await choice.choose('notification', true);
    tell(waits('Ana'));
    expect(titles()).toEqual([]);
    locks.die('feelori-calls');
    await new Promise((resolve) => setTimeout(resolve));
    tell(waits('Bo'));
    expect(titles()).toEqual(['Bo needs a person']);
  });

  it('calls for nothing that is before the person’s eyes', async () => {
    const choice = await start();
    await choice.choose('notification', true);
    localStorage.setItem('feelori.in-sight', `${Date.now()} /inbox/Ana`);
    tell(waits('Ana'));
    tell(waits('Bo'));
    expect(titles()).toEqual(['Bo needs a person']);
  });
});
