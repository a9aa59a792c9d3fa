import { Component, computed, DestroyRef, inject, Injector, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import {
  Availability,
  Caller,
  HeldKeys,
  LiveStream,
  mayNow,
  Session,
  Theme,
  THEMES,
  type ThemeName,
  failureOf,
  Now,
  Upstreams,
} from '@feelori/console/core';
import { Avatar, ConnectionLight, Icon, Logo } from '@feelori/console/ui';
import { outageWords } from './outage-words';
import { PauseBanner } from './pause-banner';
import { PauseSwitch } from './pause-switch';

const THEME_WORDS: Record<ThemeName, string> = { system: 'As this device', light: 'Light', dark: 'Dark' };

/** Header, notices and account menu around every page of somebody who is signed in. */
@Component({
  selector: 'fe-frame',
  imports: [
    Avatar,
    ConnectionLight,
    Icon,
    Logo,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PauseBanner,
    PauseSwitch,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
  host: { '(document:keydown)': 'key($event)' },
})
export class Frame {
  private readonly injector = inject(Injector);
  private readonly keys = inject(HeldKeys);
  private readonly session = inject(Session);
  /** Listens as long as somebody is signed in. */
  protected readonly caller = inject(Caller);
  private readonly upstreams = inject(Upstreams);
  private readonly now = inject(Now).value;
  protected readonly theme = inject(Theme);
  protected readonly live = inject(LiveStream);
  protected readonly availability = inject(Availability);

  protected readonly user = this.session.user;
  protected readonly accountLabel = computed(() => `Account of ${this.user()?.name ?? 'you'}`);
  protected readonly mayManageTeam = mayNow('team:manage');
  protected readonly mayOperate = mayNow('operations:read');
  protected readonly mayReadFlags = mayNow('flags:read');
  protected readonly mayReadSecurity = mayNow('security:read');
  protected readonly mayReadAudit = mayNow('audit:read');
  protected readonly outages = computed(() =>
    this.upstreams.out().map((outage) => outageWords(outage, this.now())),
  );
  protected readonly problem = signal<string | null>(null);
  protected readonly themes = THEMES.map((name) => ({ name, words: THEME_WORDS[name] }));

  constructor() {
    const unlisten = this.live.listen((news) => {
      if (news.type !== 'flags.changed' || news.why === null || !this.mayReadFlags()) return;
      this.problem.set(`A flag was switched off by itself: ${news.why}`);
    });
    inject(DestroyRef).onDestroy(unlisten);
  }

  /** Ctrl+K, or ⌘K, wherever one is; also while one writes. */
  protected key(event: KeyboardEvent): void {
    const isCall = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isCall || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    void this.openPalette();
  }

  protected async openPalette(): Promise<void> {
    // Its code comes only now: what is typed until its box is there is for the box.
    this.keys.hold();
    try {
      const { openPalette } = await import('@feelori/console/palette');
      openPalette(this.injector);
    } catch (error) {
      this.keys.release();
      throw error;
    }
  }

  protected async toggleAvailable(): Promise<void> {
    const failure = await this.availability.toggle();
    this.problem.set(failure && `Not changed: ${failure.text}`);
  }

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    try {
      await this.session.signOut();
    } catch (error) {
      this.problem.set(`Nobody knows whether you are signed out. ${failureOf(error).text} Then try again.`);
    }
  }
}
