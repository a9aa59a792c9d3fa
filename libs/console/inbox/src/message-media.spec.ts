import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { MediaKind, ThreadMedia } from '@feelori/contracts';
import { MessageMedia } from './message-media';

const KEPT: ThreadMedia = { id: 'f1', state: 'kept', reason: null, type: 'image/png', size: 3_000 };

describe('a file in the thread', () => {
  const user = userEvent.setup();
  const revoked = jest.fn();
  let http: HttpTestingController;

  beforeEach(() => {
    // jsdom knows no object addresses and sees nothing.
    Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: revoked.mockClear() });
    class SeesAll {
      constructor(private readonly tell: (entries: object[]) => void) {}
      observe(): void {
        queueMicrotask(() => this.tell([{ isIntersecting: true }]));
      }
      disconnect(): void {}
    }
    Object.assign(globalThis, { IntersectionObserver: SeesAll });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'IntersectionObserver'));

  async function shown(media: ThreadMedia, kind: MediaKind, label: string, fileName: string | null = null) {
    const view = await render(MessageMedia, {
      inputs: { media, kind, label, fileName },
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    return view;
  }
  const given = async (): Promise<void> => {
    await Promise.resolve();
    http.expectOne('/api/v1/media/f1').flush(new Blob(['png']));
  };

  it('is a picture that is enlarged by the keyboard', async () => {
    const view = await shown(KEPT, 'image', 'Photo');
    await given();
    const picture = await screen.findByRole('button', { name: 'Enlarge Photo' });
    picture.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Photo' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Full size' }));
    expect(screen.getByRole('button', { name: 'Full size' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Escape}');
    view.fixture.destroy();
    expect(revoked).toHaveBeenCalledWith('blob:here');
  });

  it('is a voice message that loads when it is played', async () => {
    await shown({ ...KEPT, type: 'audio/ogg' }, 'audio', 'Voice message');
    await user.click(screen.getByRole('button', { name: /Play Voice message/ }));
    await given();
    expect((await screen.findByLabelText('Voice message')).tagName).toBe('AUDIO');
  });

  it('is a document that is saved under its name', async () => {
    const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe('bill.pdf');
    });
    await shown({ ...KEPT, type: 'application/pdf' }, 'document', 'Document', 'bill.pdf');
    await user.click(screen.getByRole('button', { name: /bill\.pdf/ }));
    await given();
    await screen.findByText('Save · 3 KB');
    expect(saved).toHaveBeenCalledTimes(1);
    saved.mockRestore();
  });

  it('says why it is not there, and asks for nothing then', async () => {
    await shown({ ...KEPT, state: 'refused', reason: 'wrong_type' }, 'image', 'Photo');
    expect(screen.getByText(/not what it claims to be/)).toBeTruthy();
    http.expectNone('/api/v1/media/f1');
  });

  it('says that it did not come, and tries again', async () => {
    await shown(KEPT, 'image', 'Photo');
    await Promise.resolve();
    http.expectOne('/api/v1/media/f1').flush(new Blob(['{}']), { status: 404, statusText: 'Not Found' });
    expect((await screen.findByRole('alert')).textContent).toContain('not kept here any more');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await given();
    expect(await screen.findByRole('button', { name: 'Enlarge Photo' })).toBeTruthy();
  });
});
