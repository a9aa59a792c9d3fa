import { signal } from '@angular/core';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { AttachedKind } from '@feelori/contracts';
import { type ChosenFile, ChosenFiles } from './chosen-files';
import { FileChooser } from './file-chooser';
import { type FilledChoice, TemplateForm } from './template-form';
import { aTemplate } from './testing/a-template';

const TEMPLATE = aTemplate({
  headerFile: 'image',
  body: 'New things',
  buttons: [
    { kind: 'reply', text: 'Show me more', target: null },
    { kind: 'code', text: 'Copy code', target: null },
    { kind: 'link', text: 'Shop', target: 'https://shop.test/{{1}}' },
  ],
  places: [
    { in: 'button', name: 'code', button: 1, example: 'NEW10' },
    { in: 'button', name: '1', button: 2, example: '' },
  ],
});

describe('a template with a file above its text, and buttons', () => {
  const user = userEvent.setup({ applyAccept: false });
  const files = signal<readonly ChosenFile[]>([]);
  const forget = jest.fn((key: string) => files.update((all) => all.filter((one) => one.key !== key)));
  let kind: AttachedKind;
  let sent: FilledChoice[];

  async function open(): Promise<void> {
    [kind, sent] = ['image', []];
    files.set([]);
    forget.mockClear();
    const forTemplate = (conversationId: string, { name }: File) => {
      if (name === 'bad.gif') return Promise.resolve(`“${name}” is no picture WhatsApp takes.`);
      const one = { key: `k-${name}`, conversationId, kind, name, size: 3, preview: 'blob:x', progress: 1 };
      files.update((all) => [...all, { ...one, state: 'uploaded', failure: null, isSent: true }]);
      return Promise.resolve({ key: one.key, kind, name });
    };
    await render(TemplateForm, {
      providers: [
        { provide: ChosenFiles, useValue: { files, forget, upload: jest.fn() } },
        { provide: FileChooser, useValue: { forTemplate } },
      ],
      inputs: { template: TEMPLATE, known: { name: 'Ana', order: '' }, conversationId: 'c1', again: null },
      on: { send: (choice) => void sent.push(choice) },
    });
  }
  const picker = (): HTMLInputElement => document.querySelector<HTMLInputElement>('input[type=file]')!;
  async function fillButtons(): Promise<void> {
    await user.type(screen.getByRole('textbox', { name: 'Code that “Copy code” copies' }), 'NEW10');
    await user.type(screen.getByRole('textbox', { name: 'Address of “Shop”: {{1}}' }), 'new');
  }

  it('is sent with the address of its file, once that can be one', async () => {
    await open();
    await fillButtons();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByRole('alert').textContent).toContain('A picture is to be chosen.');
    const address = screen.getByRole('textbox', { name: 'or its address' });
    await user.type(address, 'https://shop.test/a.pdf');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect([screen.getByRole('alert').textContent, sent]).toEqual([expect.stringContaining('.pdf'), []]);
    await user.clear(address);
    await user.type(address, 'https://shop.test/a.jpg');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toMatchObject([
      { header: { link: 'https://shop.test/a.jpg' }, values: [{ text: 'NEW10' }, { text: 'new' }] },
    ]);
    const buttons = within(screen.getByRole('list', { name: 'Buttons offered' })).getAllByRole('listitem');
    expect(buttons.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Show me more',
      'Copy codeNEW10',
      'Shophttps://shop.test/new',
    ]);
  });

  it('is sent with a file of this machine, which is taken back with the form', async () => {
    await open();
    await fillButtons();
    await user.upload(picker(), new File(['x'], 'a.png', { type: 'image/png' }));
    expect(await screen.findByRole('img', { name: 'The picture above' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove a.png' }));
    expect(forget).toHaveBeenCalledWith('k-a.png');
    await user.upload(picker(), new File(['x'], 'b.png', { type: 'image/png' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toMatchObject([{ header: { key: 'k-b.png', name: 'b.png' } }]);
  });

  it('takes no other file, and says so', async () => {
    await open();
    await user.upload(picker(), new File(['x'], 'bad.gif'));
    expect(screen.getByRole('alert').textContent).toContain('no picture WhatsApp takes');
    kind = 'video';
    await user.upload(picker(), new File(['x'], 'a.mp4'));
    expect(screen.getByRole('alert').textContent).toContain('“a.mp4” is no picture');
    expect([forget.mock.calls, files()]).toEqual([[['k-a.mp4']], []]);
  });
});
