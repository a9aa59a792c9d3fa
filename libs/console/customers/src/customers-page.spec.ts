import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type CustomerRow, ENDPOINTS } from '@feelori/contracts';
import { type LiveState, LiveStream, Session } from '@feelori/console/core';
import { CustomersPage } from './customers-page';

const row = (n: number): CustomerRow => ({
  id: `c_${n}`,
  name: n === 2 ? '' : `Ana ${n}`,
  phone: `••••0${n}`,
  consent: n === 1 ? 'stopped' : 'unknown',
  language: 'es',
  status: 'active',
  lastAt: '2026-11-01T10:00:00.000Z',
});

describe('the page of customers', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function asked(): Promise<TestRequest> {
    let found: TestRequest | undefined;
    await waitFor(() => {
      found = http.match(({ url }) => url === ENDPOINTS.customers.path).find(({ cancelled }) => !cancelled);
      expect(found).toBeDefined();
    });
    return found as TestRequest;
  }

  async function shown(inputs: Record<string, string> = {}): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'a@b.test', name: 'Ann', role: 'agent' }) };
    await render(CustomersPage, {
      inputs,
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        {
          provide: LiveStream,
          useValue: { state: signal<LiveState>('live'), listen: () => () => undefined },
        },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  }

  it('asks for what stands in the URL, and says how many there are', async () => {
    await shown({ consent: 'stopped', language: 'nonsense', search: 'ana' });
    const { request } = await asked();
    expect(request.params.toString()).toBe('search=ana&consent=stopped&limit=50');
  });

  it('shows who they are with a link to each', async () => {
    await shown();
    (await asked()).flush({ items: [row(1), row(2)], next: null, more: false, count: 2 });
    expect(await screen.findByText('2 customers')).toBeTruthy();
    const link = await screen.findByRole('link', { name: /Ana 1/ });
    expect(link.getAttribute('href')).toBe('/customers/c_1');
    expect(link.textContent).toContain('No offers');
    expect(screen.getByText('••••02')).toBeTruthy();
  });

  it('puts a filter into the URL', async () => {
    await shown();
    (await asked()).flush({ items: [row(1)], next: null, more: false, count: 1 });
    await user.selectOptions(screen.getByLabelText('Language'), 'es');
    await waitFor(() => expect(TestBed.inject(Router).url).toBe('/?language=es'));
  });

  it('looks on by itself where a page is empty and there is more behind it', async () => {
    await shown({ label: 'l1' });
    (await asked()).flush({ items: [], next: '1~c_9', more: false, count: null });
    const next = await asked();
    expect(next.request.params.get('before')).toBe('1~c_9');
    next.flush({ items: [row(1)], next: null, more: false, count: null });
    expect(await screen.findByText('1 customer')).toBeTruthy();
  });

  it('teaches where nobody is', async () => {
    await shown();
    (await asked()).flush({ items: [], next: null, more: false, count: 0 });
    expect(await screen.findByText('No customers yet')).toBeTruthy();
  });
});
