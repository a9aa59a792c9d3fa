import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { failureOf, Session } from '@feelori/console/core';
import { Logo } from '@feelori/console/ui';
import { SecondFactorPanel } from './second-factor-panel';

/** Where somebody is led who must set up a second factor before anything else. */
@Component({
  selector: 'fe-second-factor-page',
  imports: [Logo, MatButton, SecondFactorPanel],
  template: `
    <main>
      <section aria-labelledby="factor-heading">
        <fe-logo />
        <h1 id="factor-heading" data-page-heading tabindex="-1">One more thing to sign in with</h1>
        <p class="lead">Your shop asks for a second factor before you go on as {{ user()?.email }}.</p>
        <fe-second-factor-panel (ready)="goOn()" />
        <p class="other"><button matButton type="button" (click)="signOut()">Sign out</button></p>
        <div role="alert">
          @if (refusal(); as words) {
            <p class="refusal">{{ words }}</p>
          }
        </div>
      </section>
    </main>
  `,
  styleUrl: './second-factor-page.scss',
})
export class SecondFactorPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly user = this.session.user;
  protected readonly refusal = signal<string | null>(null);

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl('/');
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch((error: unknown) => this.refusal.set(failureOf(error).text));
  }
}
