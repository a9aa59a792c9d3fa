import { Component } from '@angular/core';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';

/** One's own password, and where one is signed in. */
@Component({
  selector: 'fe-account-page',
  imports: [PasswordForm, SessionList],
  template: `
    <div class="page">
      <h1 data-page-heading tabindex="-1">Your account</h1>
      <section class="card"><fe-password-form /></section>
      <section class="card"><fe-session-list /></section>
    </div>
  `,
  styleUrl: './page.scss',
})
export class AccountPage {}
