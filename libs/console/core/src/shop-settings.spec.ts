import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS, type LiveSettingName, pathOf, type SettingView } from '@feelori/contracts';
import { LiveStream } from './live-stream';
import { Session } from './session';
import { ShopSettings } from './shop-settings';

const MODELS = [{ vendor: 'gemini', model: 'm', tier: 'cheap', price: null }];
const view = (name: LiveSettingName, value: unknown, version: number): SettingView =>
  ({ name, value, version, purpose: '', by: null, at: null }) as SettingView;
/** Each time as a new answer of the server. */
const answer = (): SettingView[] =>
  JSON.parse(
    JSON.stringify([view('assistant.models', MODELS, 1), view('shop.name', 'Feelori', 2)]),
  ) as SettingView[];

describe('the settings of the shop', () => {
  let http: HttpTestingController;
  let settings: ShopSettings;
  const user = signal({ id: 'u1' });
  const settled = (): Promise<void> => TestBed.inject(ApplicationRef).whenStable();
  const asked = () => {
    TestBed.tick();
    return http.expectOne(ENDPOINTS.settings.path);
  };

  beforeEach(async () => {
    user.set({ id: 'u1' });
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user } },
        { provide: LiveStream, useValue: { state: signal('live'), listen: () => () => undefined } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    settings = TestBed.inject(ShopSettings);
    asked().flush(answer());
    await settled();
  });

  it('leaves one alone while another changes, so that what is written beside it stays', async () => {
    const models = settings.value('assistant.models');
    expect(models).toEqual(MODELS);
    const changing = settings.change('shop.name', 'Shoes');
    http
      .expectOne(pathOf(ENDPOINTS.changeSetting.path, { name: 'shop.name' }))
      .flush(view('shop.name', 'Shoes', 3));
    expect(await changing).toBeNull();
    expect(settings.value('shop.name')).toBe('Shoes');
    settings.reload();
    asked().flush(answer().map((one) => (one.name === 'shop.name' ? view('shop.name', 'Hats', 4) : one)));
    await settled();
    expect(settings.value('shop.name')).toBe('Hats');
    expect(settings.value('assistant.models')).toBe(models);
  });

  it('keeps what is known where they cannot be loaded again, and takes a change all the same', async () => {
    expect(settings.value('shop.name')).toBe('Feelori');
    settings.reload();
    asked().flush(null, { status: 503, statusText: 'x' });
    await settled();
    expect(settings.failure()).not.toBeNull();
    expect(settings.value('shop.name')).toBe('Feelori');
    const changing = settings.change('shop.name', 'Shoes');
    http
      .expectOne(pathOf(ENDPOINTS.changeSetting.path, { name: 'shop.name' }))
      .flush(view('shop.name', 'Shoes', 3));
    expect(await changing).toBeNull();
    asked().flush([view('shop.name', 'Shoes', 3)]);
    await settled();
    expect(settings.value('shop.name')).toBe('Shoes');
  });

  it('shows nobody what another person was shown', () => {
    user.set({ id: 'u2' });
    asked();
    expect(settings.value('shop.name')).toBeUndefined();
  });
});
