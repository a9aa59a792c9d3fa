import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { ENDPOINTS, type MessageWay, pathOf } from '@feelori/contracts';
import { MessageWayPage } from './message-way-page';

const ID = '100:c_ann#4:0';
const WAY: MessageWay = {
  id: ID,
  conversationId: '100:c_ann',
  from: 'assistant',
  at: '2026-11-28T10:00:00.000Z',
  said: 'Two dresses for you',
  customer: { id: 'c_ann', name: 'Ann', phone: '••••91' },
  explanation: ['Gemini wrote the answer.', 'Its facts come from: search products (300 ms).'],
  steps: [
    {
      stage: 'tool',
      title: 'Looked up with search_products',
      at: '2026-11-28T10:00:00.510Z',
      ms: 300,
      facts: [{ label: 'Arguments', value: '{"terms":["blue"]}', exact: true }],
    },
  ],
  gaps: [{ before: 1, ms: null, why: 'WhatsApp has told nothing of what became of it since.' }],
  totalMs: 3_300,
  details: true,
  answerId: '100:c_ann#4',
};

describe('the page of a message’s way', () => {
  async function shown(answer: (http: HttpTestingController) => void): Promise<void> {
    await render(MessageWayPage, {
      inputs: { id: ID },
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    answer(TestBed.inject(HttpTestingController));
  }
  const asked = { path: pathOf(ENDPOINTS.messageWay.path, { id: ID }) };

  it('tells it in plain words first, then step by step, and names what is not known', async () => {
    await shown((http) => http.expectOne(asked.path).flush(WAY));
    expect(await screen.findByText('Gemini wrote the answer.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Why the assistant said this' })).toBeTruthy();
    expect(screen.getByText('{"terms":["blue"]}')).toBeTruthy();
    expect(screen.getByText(/has told nothing/)).toBeTruthy();
    expect(screen.getByText(/answered in 3.3 s/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the conversation' }).getAttribute('href')).toBe(
      '/inbox/100:c_ann',
    );
  });

  it('says to whom the details are not shown that there are more', async () => {
    await shown((http) => http.expectOne(asked.path).flush({ ...WAY, details: false }));
    expect(await screen.findByText(/Your role sees which steps/)).toBeTruthy();
  });

  it('says so when there is no such message', async () => {
    await shown((http) =>
      http
        .expectOne(asked.path)
        .flush({ code: 'not_found', title: 'x' }, { status: 404, statusText: 'Not Found' }),
    );
    await waitFor(() => expect(screen.getByText('This message does not exist')).toBeTruthy());
  });
});
