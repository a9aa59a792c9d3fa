import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS } from '@feelori/contracts';
import { Availability } from './availability';
import { Session } from './session';

describe('whether one gets new hand-overs', () => {
  const user = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'agent' };
  let http: HttpTestingController;
  let availability: Availability;

  async function open(available: boolean): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: () => user, state: () => 'signed-in' } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    availability = TestBed.inject(Availability);
    TestBed.tick();
    http.expectOne(isAsked).flush({ available, until: available ? '2026-11-28T12:00:00.000Z' : null });
    await TestBed.inject(ApplicationRef).whenStable();
  }
  const isAsked = ({ url, method }: TestRequest['request']): boolean =>
    url === ENDPOINTS.myAvailability.path && method === 'GET';
  const said = (): TestRequest[] =>
    http.match(({ url, method }) => url === ENDPOINTS.setAvailability.path && method === 'POST');

  it('is said, and again while something is done here, not for each key', async () => {
    await open(false);
    document.dispatchEvent(new Event('keydown'));
    expect(said()).toEqual([]);
    const toggled = availability.toggle();
    const [request] = said();
    expect(request?.request.body).toEqual({ available: true });
    request?.flush({ available: true, until: '2026-11-28T12:00:00.000Z' });
    expect(await toggled).toBeNull();
    expect(availability.isOn()).toBe(true);
    document.dispatchEvent(new Event('keydown'));
    expect(said()).toEqual([]);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    document.dispatchEvent(new Event('pointerdown'));
    document.dispatchEvent(new Event('keydown'));
    expect(said()).toHaveLength(1);
    clock.mockRestore();
  });
});
