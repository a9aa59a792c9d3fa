import { Component } from '@angular/core';
import { Page } from '@feelori/console/ui';
import { CallSettings } from './call-settings';
import { PasswordForm } from './password-form';
import { SecondFactorPanel } from './second-factor-panel';
import { SessionList } from './session-list';

/** One's own password, second factor, how one is called, and where one is signed in. */
@Component({
  selector: 'fe-account-page',
  imports: [CallSettings, Page, PasswordForm, SecondFactorPanel, SessionList],
  template: `
    <fe-page heading="Your account">
      <section class="card"><fe-password-form /></section>
      <section class="card"><fe-second-factor-panel /></section>
      <section class="card"><fe-call-settings /></section>
      <section class="card"><fe-session-list /></section>
    </fe-page>
  `,
  styleUrl: './page.scss',
})
export class AccountPage {}
