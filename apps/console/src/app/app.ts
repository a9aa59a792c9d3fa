import { Component, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { LiveStream, Session } from '@feelori/console/core';

/** The root: keeps the live connection as long as somebody is signed in, and the way to the sign-in page. */
@Component({
  selector: 'fe-root',
  imports: [RouterOutlet],
  template: `<router-outlet />`,
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

  constructor() {
    let wasSignedIn = false;
    effect(() => {
      const state = this.session.state();
      if (state === 'signed-in') this.live.open();
      if (state !== 'signed-out') {
        wasSignedIn ||= state === 'signed-in';
        return;
      }
      this.live.close();
      if (wasSignedIn) void this.router.navigate(['/sign-in'], { queryParams: { back: this.router.url } });
      wasSignedIn = false;
    });
  }
}
