import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type MySecondFactor } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { SecondFactorPanel } from './second-factor-panel';

const OFF: MySecondFactor = { on: false, since: null, recoveryCodesLeft: 0, required: false };
const ON: MySecondFactor = { ...OFF, on: true, since: '2026-11-01T10:00:00.000Z', recoveryCodesLeft: 9 };
const CODES = ['7K3M-Q0ZD-7K3M-Q0ZD', 'AAAA-BBBB-CCCC-DDDD'];

describe('the panel of one’s own second factor', () => {
  const user = userEvent.setup();
  const renew = jest.fn().mockResolvedValue('signed-in');
  const ready = jest.fn();
  let http: HttpTestingController;

  async function state(answer: MySecondFactor): Promise<void> {
    await waitFor(() => {
      const [request] = http.match(ENDPOINTS.mySecondFactor.path);
      request?.flush(answer);
      expect(request).toBeDefined();
    });
  }
  async function open(answer: MySecondFactor): Promise<void> {
    const known = { user: () => ({ email: 'me@shop.test' }), state: () => 'signed-in', renew };
    await render(SecondFactorPanel, {
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: known }],
      on: { ready },
    });
    http = TestBed.inject(HttpTestingController);
    await state(answer);
  }

  it('sets it up: password, QR code, first code, recovery codes', async () => {
    await open({ ...OFF, required: true });
    expect(await screen.findByText('Your shop wants you to have one.')).toBeTruthy();
    await user.type(screen.getByLabelText(/Your password/), 'my password');
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    const begun = http.expectOne(ENDPOINTS.setUpSecondFactor.path);
    expect(begun.request.body).toEqual({ password: 'my password' });
    begun.flush({ secret: 'GEZDGNBVGY3TQOJQ', uri: 'otpauth://totp/Feelori:me?secret=GEZDGNBVGY3TQOJQ' });
    expect(await screen.findByRole('img', { name: /QR code/ })).toBeTruthy();
    expect(screen.getByText('GEZDGNBVGY3TQOJQ')).toBeTruthy();
    const code = screen.getByLabelText(/six digits/);
    expect(document.activeElement).toBe(code);
    await user.type(code, '123456');
    await user.click(screen.getByRole('button', { name: 'Turn it on' }));
    const late = { code: 'set_up_over', title: 'x', correlation_id: 'c' };
    http.expectOne(ENDPOINTS.confirmSecondFactor.path).flush(late, { status: 410, statusText: 'Gone' });
    expect(await screen.findByText(/begin again, and scan the new code/)).toBeTruthy();
    await state({ ...OFF, required: true });
    await user.click(screen.getByRole('button', { name: 'Turn it on' }));
    http.expectOne(ENDPOINTS.confirmSecondFactor.path).flush({ recoveryCodes: CODES });
    expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Save as a file' }).getAttribute('href')).toContain(CODES[0]);
    await user.click(screen.getByRole('button', { name: 'I have kept them' }));
    await waitFor(() => expect(ready).toHaveBeenCalled());
    expect(renew).toHaveBeenCalled();
    expect(screen.queryByText('AAAA-BBBB-CCCC-DDDD')).toBeNull();
  });

  it('removes it for password and code, and says why not', async () => {
    await open(ON);
    await user.click(await screen.findByRole('button', { name: 'Remove the second factor' }));
    await user.type(screen.getByLabelText('Your password'), 'my password');
    await user.type(screen.getByLabelText(/Code of the app/), '123456');
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    const problem = { code: 'wrong_code', title: 'x', correlation_id: 'c' };
    http
      .expectOne(ENDPOINTS.removeSecondFactor.path)
      .flush(problem, { status: 403, statusText: 'Forbidden' });
    expect(await screen.findByText(/This code does not fit/)).toBeTruthy();
    await state(ON);
    await user.click(await screen.findByRole('button', { name: 'Remove it' }));
    const request = http.expectOne(ENDPOINTS.removeSecondFactor.path);
    expect(request.request.body).toEqual({ password: 'my password', code: '123456' });
    request.flush(null);
    await state(OFF);
    expect(await screen.findByRole('button', { name: 'Set up' })).toBeTruthy();
  });

  it('makes other recovery codes', async () => {
    await open(ON);
    await user.click(await screen.findByRole('button', { name: 'New recovery codes' }));
    await user.type(screen.getByLabelText('Your password'), 'my password');
    await user.type(screen.getByLabelText(/Code of the app/), CODES[1] ?? '');
    await user.click(screen.getByRole('button', { name: 'Make new codes' }));
    http.expectOne(ENDPOINTS.renewRecoveryCodes.path).flush({ recoveryCodes: CODES });
    expect(await screen.findByText('7K3M-Q0ZD-7K3M-Q0ZD')).toBeTruthy();
  });
});
