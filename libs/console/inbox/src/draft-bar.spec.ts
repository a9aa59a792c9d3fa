import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { DraftBar } from './draft-bar';

const PATH = { id: '1:c1', entryId: '1:c1#7' };
const RELEASE = pathOf(ENDPOINTS.releaseDraft.path, PATH);
const DISCARD = pathOf(ENDPOINTS.discardDraft.path, PATH);

describe('a draft of the assistant in the thread', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function shown(role: Role = 'agent'): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role }) };
    await render(DraftBar, {
      inputs: { conversationId: PATH.id, entryId: PATH.entryId, words: 'Here are two blue dresses.' },
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: session }],
    });
    http = TestBed.inject(HttpTestingController);
  }

  it('is released as it is, by the keyboard', async () => {
    await shown();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(http.expectOne(RELEASE).request.body).toEqual({});
  });

  it('goes out in other words, and Escape leaves it as it was', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(box().value).toBe('Here are two blue dresses.');
    await user.type(box(), ' And a scarf.{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Edit');
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.clear(box());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send edited' }).disabled).toBe(true);
    await user.type(box(), 'In my words{Control>}{Enter}{/Control}');
    expect(http.expectOne(RELEASE).request.body).toEqual({ text: 'In my words' });
  });

  it('is discarded; what the server refuses is said', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    const detail = 'The customer wrote again since this was drafted.';
    const problem = { type: 'about:blank', title: '', status: 409, code: 'draft_outdated', detail };
    http.expectOne(DISCARD).flush(problem, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toContain('wrote again');
  });

  it('is only looked at by those who may not answer', async () => {
    await shown('viewer');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
