import { HttpEventType, provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type Thread, UPLOAD_TYPE } from '@feelori/contracts';
import { type LiveState, LiveStream, Session } from '@feelori/console/core';
import { type KeptFile, KeptFiles } from './kept-files';
import { aRow } from './testing/a-row';
import { ThreadPanel } from './thread-panel';
import { UNDO_MS } from './reply-hold';

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer;
const picture = (name = 'shirt.png'): File =>
  new File([bytesOf('\x89PNG\r\n\x1a\n')], name, { type: 'image/png' });

/** Keeps files as the browser does, over a reload of the page. */
class FilesInTest implements Pick<KeptFiles, 'keep' | 'forget' | 'of'> {
  readonly files = new Map<string, KeptFile>();
  keep(file: KeptFile): Promise<void> {
    this.files.set(file.key, { ...file });
    return Promise.resolve();
  }
  forget(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }
  of(): Promise<KeptFile[]> {
    return Promise.resolve([...this.files.values()]);
  }
}

describe('attaching files', () => {
  const user = userEvent.setup({ applyAccept: false });
  let http: HttpTestingController;
  let kept: FilesInTest;
  const live = signal<LiveState>('live');

  beforeEach(() => {
    localStorage.clear();
    live.set('live');
    kept = new FilesInTest();
    Blob.prototype.arrayBuffer = function (this: Blob) {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.readAsArrayBuffer(this);
      });
    };
    URL.createObjectURL = () => 'blob:shirt';
    URL.revokeObjectURL = () => undefined;
  });

  async function open(): Promise<HTMLInputElement> {
    const me = { id: 'u1', email: 'm@shop.test', name: 'Maya', role: 'agent' };
    await render(ThreadPanel, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { user: signal(me) } },
        { provide: UNDO_MS, useValue: 0 },
        { provide: LiveStream, useValue: { state: live, listen: () => () => undefined } },
        { provide: KeptFiles, useValue: kept },
      ],
      inputs: { id: 'c1' },
    });
    http = TestBed.inject(HttpTestingController);
    const windowEndsAt = new Date(Date.now() + 3_600_000).toISOString();
    const conversation = aRow('c1', { customerName: 'Ana', windowEndsAt });
    const thread: Thread = { conversation, entries: [], earlier: null };
    (await asked(ENDPOINTS.thread.path)).flush(thread);
    await screen.findByRole('textbox', { name: 'Reply to Ana' });
    return document.querySelector<HTMLInputElement>('input[type=file]')!;
  }
  const asked = (path: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.url === pathOf(path, { id: 'c1' })));
  const uploaded = (id: string) => ({ id, kind: 'image', type: 'image/png', size: 9, name: 'shirt.png' });
  const sendButton = (): HTMLButtonElement => screen.getByRole('button', { name: 'Send' });

  it('uploads at once, tells how far it is, and sends file and words as one message', async () => {
    await user.upload(await open(), picture());
    const upload = await asked(ENDPOINTS.addAttachment.path);
    expect(upload.request.headers.get('Content-Type')).toBe(UPLOAD_TYPE);
    expect(upload.request.params.toString()).toBe('kind=image&type=image/png&name=shirt.png');
    upload.event({ type: HttpEventType.UploadProgress, loaded: 4, total: 8 });
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Uploading shirt.png' });
    await waitFor(() => expect(bar.value).toBe(0.5));
    await user.type(screen.getByRole('textbox'), 'this one?{Enter}');
    expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull();
    expect(within(screen.getByRole('log')).getByRole('img', { name: 'shirt.png' })).toBeTruthy();
    http.expectNone((one) => one.url.endsWith('/replies'));
    upload.flush(uploaded('f1'));
    const reply = await asked(ENDPOINTS.reply.path);
    expect(reply.request.body).toMatchObject({ text: 'this one?', attachmentId: 'f1' });
    reply.flush({});
    await waitFor(() => expect(kept.files.size).toBe(0));
  });

  it('takes what is dropped and pasted, each as a message of its own, also without words', async () => {
    await open();
    const panel = screen.getByRole('textbox').closest('fe-composer')!.parentElement!;
    const dataTransfer = { types: ['Files'], files: [picture('a.png')] };
    fireEvent.dragEnter(panel, { dataTransfer });
    expect(screen.getByText('Drop to attach to your reply')).toBeTruthy();
    fireEvent.drop(panel, { dataTransfer });
    (await asked(ENDPOINTS.addAttachment.path)).flush(uploaded('a'));
    fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { files: [picture('b.png')] } });
    (await asked(ENDPOINTS.addAttachment.path)).flush(uploaded('b'));
    await waitFor(() => expect(sendButton().disabled).toBe(false));
    await user.click(sendButton());
    const first = await asked(ENDPOINTS.reply.path);
    first.flush({});
    const second = await asked(ENDPOINTS.reply.path);
    expect(
      [first, second].map(({ request }) => (request.body as { attachmentId: string }).attachmentId),
    ).toEqual(['a', 'b']);
  });

  it('says before any upload what WhatsApp does not take, and what to do', async () => {
    const archive = new File([bytesOf('PK\x03\x04')], 'all.zip', { type: 'application/zip' });
    await user.upload(await open(), archive);
    expect(await screen.findByText(/“all\.zip” is nothing WhatsApp takes: save it as PDF/)).toBeTruthy();
    http.expectNone((one) => one.url.endsWith('/attachments'));
    expect(sendButton().disabled).toBe(true);
  });

  it('gives a file up, before and while it is sent', async () => {
    const input = await open();
    await user.upload(input, picture());
    const first = await asked(ENDPOINTS.addAttachment.path);
    await user.click(screen.getByRole('button', { name: 'Remove shirt.png' }));
    expect([first.cancelled, kept.files.size]).toEqual([true, 0]);
    await user.upload(input, picture());
    await asked(ENDPOINTS.addAttachment.path);
    await user.type(screen.getByRole('textbox'), 'look{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('look');
    expect(screen.getByRole('list', { name: 'Attached' }).textContent).toContain('shirt.png');
    http.expectNone((one) => one.url.endsWith('/replies'));
  });

  it('leaves a file of a template alone that was never sent, after a reload too', async () => {
    const inTemplate = { key: 'k', userId: 'u1', conversationId: 'c1', kind: 'image', type: 'image/png' };
    const file = { name: 'a.png', blob: picture(), chosenAt: Date.now(), uploadedId: null, inTemplate: true };
    await kept.keep({ ...inTemplate, ...file } as KeptFile);
    await open();
    expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull();
    http.expectNone((one) => one.url.endsWith('/attachments'));
  });

  it('sends what was left when the page was, with its file, once there is a server', async () => {
    await user.upload(await open(), picture());
    (await asked(ENDPOINTS.addAttachment.path)).error(new ProgressEvent('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('Not uploaded');
    await user.click(sendButton());
    (await asked(ENDPOINTS.addAttachment.path)).error(new ProgressEvent('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('Not sent');
    TestBed.resetTestingModule();
    await open();
    (await asked(ENDPOINTS.addAttachment.path)).flush(uploaded('f9'));
    const reply = await asked(ENDPOINTS.reply.path);
    expect(reply.request.body).toMatchObject({ text: '', attachmentId: 'f9' });
    expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull();
  });
});
