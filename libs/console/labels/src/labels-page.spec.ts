import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type Label, type Role } from '@feelori/contracts';
import { LiveStream, Session } from '@feelori/console/core';
import { LabelsPage } from './labels-page';

const VIP: Label = { id: 'l1', name: 'VIP', colour: 'red' };

describe('the page of labels', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(role: Role, items: Label[]): Promise<void> {
    const live = { state: signal('live'), listen: () => () => undefined };
    await render(LabelsPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LiveStream, useValue: live },
        { provide: Session, useValue: { user: signal({ id: 'me', role }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    (await asked('GET', ENDPOINTS.labels.path)).flush({ items });
  }
  const asked = (method: string, url: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.method === method && one.url === url));

  it('adds a label, and begins afresh', async () => {
    await open('admin', []);
    expect(await screen.findByText('No labels yet')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' Refund due ');
    await user.click(screen.getByRole('radio', { name: 'orange' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const added = await asked('POST', ENDPOINTS.addLabel.path);
    expect(added.request.body).toEqual({ name: 'Refund due', colour: 'orange' });
    added.flush({ id: 'l2', name: 'Refund due', colour: 'orange' });
    (await asked('GET', ENDPOINTS.labels.path)).flush({ items: [{ ...VIP, name: 'Refund due' }] });
    expect(await screen.findByText('Refund due', { selector: 'bdi' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('');
  });

  it('says why a label cannot be, and keeps what was typed', async () => {
    await open('owner', [VIP]);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'vip{Enter}');
    const problem = { code: 'conflict', title: 'x', detail: 'There is a label of this name already.' };
    const refused = await asked('POST', ENDPOINTS.addLabel.path);
    refused.flush(problem, { status: 409, statusText: 'x' });
    expect((await screen.findByRole('alert')).textContent).toContain('of this name already');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('vip');
  });

  it('changes one, and removes one only when one is sure', async () => {
    await open('admin', [VIP]);
    await user.click(await screen.findByRole('button', { name: 'Change VIP' }));
    const [, box] = screen.getAllByRole('textbox', { name: 'Name' });
    await user.type(box!, 's{Enter}');
    const changed = await asked('PUT', '/api/v1/labels/l1');
    expect(changed.request.body).toEqual({ name: 'VIPs', colour: 'red' });
    changed.flush({ ...VIP, name: 'VIPs' });
    (await asked('GET', ENDPOINTS.labels.path)).flush({ items: [{ ...VIP, name: 'VIPs' }] });
    await user.click(await screen.findByRole('button', { name: /^Remove VIPs…/ }));
    const focused = (name: string | RegExp) =>
      waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
    await focused('Keep it');
    await user.keyboard('{Enter}');
    await focused(/^Change VIPs/);
    await user.click(screen.getByRole('button', { name: /^Remove VIPs…/ }));
    http.expectNone((one) => one.method === 'DELETE');
    await user.click(screen.getByRole('button', { name: 'Remove VIPs' }));
    (await asked('DELETE', '/api/v1/labels/l1')).flush(null);
    (await asked('GET', ENDPOINTS.labels.path)).flush({ items: [] });
    expect(await screen.findByText('No labels yet')).toBeTruthy();
  });

  it('only shows them to those who do not look after them', async () => {
    await open('agent', [VIP]);
    expect(await screen.findByText('VIP')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
