import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type CatalogueStanding, ENDPOINTS, type Role } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { CataloguePage } from './catalogue-page';

const STANDING: CatalogueStanding = {
  source: 'memory',
  syncedAt: new Date().toISOString(),
  checkedAt: new Date(Date.now() - 7_200_000).toISOString(),
  stale: true,
  reading: null,
  counts: { all: 10_000, available: 8_000, sold_out: 1_000, unknown: 1_000 },
  knowsSold: true,
  syncAsked: false,
};
const LAMP = { id: '7', title: 'Lamp', price: '$11.00', available: false, variants: 1, kind: 'Lamps' };

describe('the page of the catalogue', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  const asked = (query: string) => http.expectOne(({ urlWithParams }) => urlWithParams.endsWith(query));
  async function shown(role: Role): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role }) };
    await render(CataloguePage, {
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: session }],
    });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(ENDPOINTS.catalogue.path).flush(STANDING);
    asked('products?search=&state=all&page=0').flush({ items: [LAMP], count: 10_000 });
    await screen.findByText('Lamp');
  }

  it('shows how fresh it is, and the products page by page', async () => {
    await shown('viewer');
    expect(screen.getByText('customers are told how old prices are')).toBeTruthy();
    expect(screen.getByText('Page 1 of 100')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    TestBed.tick();
    asked('products?search=&state=all&page=1').flush({ items: [LAMP], count: 10_000 });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'sold_out');
    TestBed.tick();
    asked('products?search=&state=sold_out&page=0').flush({ items: [], count: 0 });
    expect(await screen.findByText('No product is like that')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'What a customer writes' })).toBeNull();
  });

  it('has it read anew, and says why not', async () => {
    await shown('admin');
    await user.click(screen.getByRole('button', { name: 'Sync now' }));
    const problem = {
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'conflict',
      detail: 'Somebody did that in the last 5 minutes.',
    };
    http.expectOne(ENDPOINTS.syncCatalogue.path).flush(problem, { status: 409, statusText: 'x' });
    expect((await screen.findByRole('alert')).textContent).toContain('last 5 minutes');
    await user.click(screen.getByRole('button', { name: 'Sync now' }));
    http.expectOne(ENDPOINTS.syncCatalogue.path).flush({ ...STANDING, syncAsked: true });
    expect(await screen.findByText(/A worker begins to read it anew/)).toBeTruthy();
  });

  it('shows what a customer’s words become', async () => {
    await shown('agent');
    await user.type(screen.getByRole('textbox', { name: 'What a customer writes' }), 'dress under 80{Enter}');
    const request = http.expectOne(ENDPOINTS.tryCatalogue.path);
    expect(request.request.body).toEqual({ words: 'dress under 80' });
    request.flush({
      says: ['I found 1 product.'],
      answeredBy: 'rules',
      looks: [{ ok: true, filters: [{ name: 'price_max', value: '80' }] }],
      products: [{ id: '9', title: 'Blue Dress', price: 49 }],
    });
    expect(await screen.findByText('Up to')).toBeTruthy();
    expect(screen.getByText('Blue Dress')).toBeTruthy();
    expect(screen.getByText('By the rules, without a model')).toBeTruthy();
  });
});
