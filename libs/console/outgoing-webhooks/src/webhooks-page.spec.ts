import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type WebhookDeliveryView, type WebhookEndpointView } from '@feelori/contracts';
import { WebhooksPage } from './webhooks-page';

const CRM: WebhookEndpointView = {
  id: 'e1',
  url: 'https://crm.example/in',
  events: ['customer.created'],
  withDetails: false,
  off: null,
  failingSince: null,
  version: 4,
};
const AT = new Date().toISOString();
const TEST: WebhookDeliveryView = {
  id: 'e1:msg_1',
  eventId: 'msg_1',
  kind: 'webhook.test',
  state: 'given_up',
  tries: 11,
  at: AT,
  triedAt: AT,
  status: 500,
  problem: 'It answered 500.',
  nextAt: null,
  attempts: [
    { at: AT, status: null, tookMs: 5_000, problem: 'It could not be reached.' },
    { at: AT, status: 500, tookMs: 40, problem: 'It answered 500.' },
  ],
};
const LOG = pathOf(ENDPOINTS.webhookDeliveries.path, { id: 'e1' });

describe('the page of webhooks', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(...items: WebhookEndpointView[]): Promise<void> {
    await render(WebhooksPage, { providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    (await asked('GET', ENDPOINTS.webhookEndpoints.path)).flush({ items });
  }
  const asked = (method: string, url: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.method === method && one.url === url));
  const card = async (url = CRM.url) => within(await screen.findByRole('region', { name: url }));

  it('teaches who has none, adds one, and shows its secret this once', async () => {
    await open();
    await screen.findByText('Nobody is told yet');
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add' });
    expect(add.disabled).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /^Address/ }), 'https://help.example/hook');
    await user.click(screen.getByRole('checkbox', { name: /^A customer is new/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Personal data goes along/ }));
    await user.click(add);
    const request = await asked('POST', ENDPOINTS.addWebhookEndpoint.path);
    const told = { url: 'https://help.example/hook', events: ['conversation.handed_over'] as const };
    expect(request.request.body).toEqual({ ...told, withDetails: true });
    request.flush({ endpoint: { ...CRM, ...told, id: 'e2' }, secret: 'whsec_abc=' });
    const added = await card('https://help.example/hook');
    const secret = await added.findByRole<HTMLInputElement>('textbox', { name: 'Secret' });
    expect(secret.value).toBe('whsec_abc=');
    await waitFor(() => expect(document.activeElement).toBe(secret));
    // Right above the form it came of, where whoever pressed its button looks.
    const after = secret.compareDocumentPosition(screen.getByRole('textbox', { name: /^Address/ }));
    expect(after).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Address/ }).value).toBe('');
    await user.click(added.getByRole('button', { name: 'Done' }));
    expect(added.queryByRole('textbox', { name: 'Secret' })).toBeNull();
  });

  it('tells why an address is refused', async () => {
    await open();
    await user.type(screen.getByRole('textbox', { name: /^Address/ }), 'http://10.0.0.1/');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const detail = 'Nothing can be sent to this address. It must begin with https://.';
    const problem = { type: 'about:blank', title: '', status: 400, code: 'validation_failed', detail };
    const request = await asked('POST', ENDPOINTS.addWebhookEndpoint.path);
    request.flush(problem, { status: 400, statusText: 'Bad Request' });
    expect((await screen.findByRole('alert')).textContent).toBe(detail);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Address/ }).value).toBe(
      'http://10.0.0.1/',
    );
  });

  it('sends a test, shows each try, and replays', async () => {
    await open(CRM);
    const crm = await card();
    await user.click(crm.getByRole('button', { name: 'Send a test' }));
    (await asked('POST', pathOf(ENDPOINTS.testWebhookEndpoint.path, { id: 'e1' }))).flush(TEST);
    await crm.findByText('It was not taken. Answered 500 in 40 ms.');
    (await asked('GET', LOG)).flush({ items: [TEST] });
    const tries = await crm.findByRole('list', { name: /^Tries of: A test/ });
    const words = within(tries)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
    expect(words[0]).toContain('Answered 500 in 40 ms.');
    expect(words[1]).toContain('It could not be reached. (5.0 s)');
    await user.click(crm.getByRole('button', { name: /^Replay A test/ }));
    const replay = pathOf(ENDPOINTS.replayWebhook.path, { id: 'e1', eventId: 'msg_1' });
    const taken = { at: AT, status: 204, tookMs: 9, problem: null };
    (await asked('POST', replay)).flush({ ...TEST, state: 'delivered', status: 204, attempts: [taken] });
    await crm.findByText('It was taken. Answered 204 in 9 ms.');
  });

  it('switches one off as it was seen, and removes it only once somebody means it', async () => {
    await open(CRM);
    const crm = await card();
    await user.click(crm.getByRole('button', { name: 'Switch off' }));
    const path = pathOf(ENDPOINTS.changeWebhookEndpoint.path, { id: 'e1' });
    const off = await asked('PUT', path);
    const { url, events, withDetails } = CRM;
    expect(off.request.body).toEqual({ url, events, withDetails, on: false, expectedVersion: 4 });
    off.flush({ ...CRM, off: 'off', version: 5 });
    await crm.findByRole('button', { name: 'Switch on' });
    await user.click(crm.getByRole('button', { name: 'Remove…' }));
    await user.click(crm.getByRole('button', { name: 'Keep it' }));
    await user.click(crm.getByRole('button', { name: 'Remove…' }));
    await user.click(crm.getByRole('button', { name: 'Remove it for good' }));
    (await asked('DELETE', path)).flush(null);
    await screen.findByText('Nobody is told yet');
  });
});
