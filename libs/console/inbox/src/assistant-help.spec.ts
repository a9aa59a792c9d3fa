import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { AssistantHelp } from './assistant-help';

describe('the assistant’s help', () => {
  const user = userEvent.setup();
  const fill = jest.fn(() => true);
  const id = '100:c_ann';

  async function shown(role: 'agent' | 'viewer' = 'agent'): Promise<HttpTestingController> {
    await render(AssistantHelp, {
      inputs: { conversationId: id, fill },
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal({ id: 'u', email: '', name: '', role }) } },
      ],
    });
    return TestBed.inject(HttpTestingController);
  }

  it('suggests a reply that goes into the box on a click, and is named as the assistant’s', async () => {
    const http = await shown();
    await user.click(screen.getByRole('button', { name: 'Suggest a reply' }));
    const suggestion = { text: 'Hello Ann!', by: 'rules', model: null, why: null };
    http.expectOne(pathOf(ENDPOINTS.suggestReply.path, { id })).flush(suggestion);
    expect(await screen.findByText(/The assistant’s suggestion. By the rules/)).toBeTruthy();
    expect(fill).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Put it into the reply' }));
    expect(fill).toHaveBeenCalledWith('Hello Ann!');
    expect(screen.getByText(/goes out only when you send it/)).toBeTruthy();
  });

  it('says why there is none, and whose lines a summary is', async () => {
    const http = await shown();
    await user.click(screen.getByRole('button', { name: 'Suggest a reply' }));
    const none = { text: null, by: null, model: null, why: 'The customer has asked nothing.' };
    http.expectOne(pathOf(ENDPOINTS.suggestReply.path, { id })).flush(none);
    expect(await screen.findByText('The customer has asked nothing.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sum up' }));
    const summary = { lines: ['It began with: “hi”'], by: 'extract', model: null, messages: 1 };
    http.expectOne(pathOf(ENDPOINTS.summarize.path, { id })).flush(summary);
    expect(await screen.findByText(/chosen without a model/)).toBeTruthy();
  });

  it('is not there for who may not answer', async () => {
    await shown('viewer');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
