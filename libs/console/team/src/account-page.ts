import { Component } from '@angular/core';
import { Page } from '@feelori/console/ui';
import { CallSettings } from './call-settings';
import { DirectionChoice } from './direction-choice';
import { PasswordForm } from './password-form';
import { SecondFactorPanel } from './second-factor-panel';
import { SessionList } from './session-list';

/** One's own password, second factor, how one is called, where one is signed in, and from which side one reads. */
@Component({
  selector: 'fe-account-page',
  imports: [CallSettings, DirectionChoice, Page, PasswordForm, SecondFactorPanel, SessionList],
  template: `
    <fe-page heading="Your account">
      <section class="card"><fe-password-form /></section>
      <section class="card"><fe-second-factor-panel /></section>
      <section class="card"><fe-call-settings /></section>
      <section class="card"><fe-session-list /></section>
      <section class="card"><fe-direction-choice /></section>
    </fe-page>
  `,
  styleUrl: './page.scss',
})
export class AccountPage {}
