import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@feelori/console/core';
import { Logo, FailurePanel } from '@feelori/console/ui';
import { localPath } from './local-path';

/** Shown when the server cannot be asked who is signed in: nobody is signed out for that. */
@Component({
  selector: 'fe-unreachable-page',
  imports: [Logo, FailurePanel],
  template: `
    <main>
      <h1 data-page-heading tabindex="-1"><fe-logo /> Feelori</h1>
      <fe-failure-panel title="The server is not answering" [failure]="failure()" (retry)="tryAgain()" />
    </main>
  `,
  styles: `
    main {
      display: grid;
      align-content: center;
      justify-items: center;
      min-block-size: 100dvh;
    }
    h1 {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      margin: 0;
      font: 650 1.375rem/1.2 var(--fe-font);
    }
  `,
})
export class UnreachablePage {
  readonly back = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly failure = signal({
    code: 'unreachable' as const,
    text: 'You are still signed in. The server may be restarting, or your connection may be down.',
    retryAfterSeconds: null,
    correlationId: null,
  });

  protected async tryAgain(): Promise<void> {
    const state = await this.session.renew();
    if (state !== 'unavailable') await this.router.navigateByUrl(localPath(this.back()));
  }
}
