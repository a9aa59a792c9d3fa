import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type AuditRow, ENDPOINTS } from '@feelori/contracts';
import { AuditPageView } from './audit-page-view';

const row = (seq: number): AuditRow => ({
  seq,
  at: '2026-11-01T10:00:00.000Z',
  by: { id: 'u1', name: 'Ann', role: 'owner' },
  address: '192.0.2.1',
  action: 'team.role_changed',
  about: `user u${seq}`,
  aboutName: 'Bo',
  before: { role: 'agent' },
  after: { role: 'admin' },
  correlationId: null,
  hash: 'h',
});

describe('the audit page', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function asked(): Promise<TestRequest> {
    let found: TestRequest | undefined;
    await waitFor(() => {
      found = http.match(({ url }) => url === ENDPOINTS.audit.path)[0];
      expect(found).toBeDefined();
    });
    return found as TestRequest;
  }

  beforeEach(async () => {
    await render(AuditPageView, { providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    (await asked()).flush({ rows: [row(9), row(8)], next: 8 });
    await screen.findByText(/no\. 9/);
  });

  it('says who changed what, from what to what', () => {
    expect(screen.getAllByText('role: agent → admin')).toHaveLength(2);
    expect(screen.getAllByText(/Changed a role/).length).toBeGreaterThan(1);
  });

  it('shows older ones behind those that are there', async () => {
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    const request = await asked();
    expect(request.request.params.get('before')).toBe('8');
    request.flush({ rows: [row(7)], next: null });
    expect(await screen.findByText(/no\. 7/)).toBeTruthy();
    expect(screen.getByText(/no\. 9/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });

  it('asks for one kind alone', async () => {
    await user.selectOptions(screen.getByLabelText('Kind of change'), 'team.invited');
    expect((await asked()).request.params.get('action')).toBe('team.invited');
  });

  it('says where the chain is broken', async () => {
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    http.expectOne(ENDPOINTS.verifyAudit.path).flush({ checked: 2, head: null, brokenAt: 3 });
    expect(await screen.findByText(/Entry 3 is not as it was written/)).toBeTruthy();
  });
});
