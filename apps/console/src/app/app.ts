import { Component, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { FullReload, LiveStream, Session } from '@feelori/console/core';
import { PageNotLoaded } from './page-not-loaded';

/** The root: keeps the live connection as long as somebody is signed in, and the way to the sign-in page. */
@Component({
  selector: 'fe-root',
  imports: [PageNotLoaded, RouterOutlet],
  template: `
    @if (needed() === null) {
      <router-outlet />
    } @else {
      <fe-page-not-loaded (retry)="load()" />
    }
  `,
  styles: `
    :host {
      display: block;
      block-size: 100%;
    }
  `,
})
export class App {
  private readonly session = inject(Session);
  private readonly live = inject(LiveStream);
  private readonly router = inject(Router);
  private readonly fullReload = inject(FullReload);

  /** Where a full load has to lead; nothing of the page stays meanwhile. */
  protected readonly needed = this.fullReload.needed;

  constructor() {
    let wasSignedIn = false;
    effect(() => {
      const state = this.session.state();
      if (state === 'signed-in') this.open();
      if (state !== 'signed-out') {
        wasSignedIn ||= state === 'signed-in';
        return;
      }
      this.live.close();
      // A link that works once is used by who is not signed in, and its secret goes into no other address.
      if (wasSignedIn && !this.router.url.startsWith('/join')) {
        void this.router.navigate(['/sign-in'], { queryParams: { back: this.router.url } });
      }
      wasSignedIn = false;
    });
  }

  /** Whoever has to set up their second factor is led there, and nothing else is open to them. */
  private open(): void {
    if (!this.session.mustSetUp()) return this.live.open();
    this.live.close();
    if (!this.router.url.startsWith('/second-factor')) void this.router.navigateByUrl('/second-factor');
  }

  protected load(): void {
    this.fullReload.go(this.needed() ?? '/');
  }
}
