import { withoutPicture } from './without-picture';

const buttons = [{ id: 'a', title: 'A' }];

describe('a message without its picture', () => {
  it('keeps words and buttons', () => {
    expect(
      withoutPicture({ kind: 'image', link: 'https://x.test/a.png', caption: 'Red dress, $64' }),
    ).toEqual({
      kind: 'text',
      text: 'Red dress, $64',
    });
    expect(
      withoutPicture({ kind: 'buttons', text: 'Red dress', buttons, imageLink: 'https://x.test/a.png' }),
    ).toEqual({ kind: 'buttons', text: 'Red dress', buttons });
  });

  it('is nothing where no picture was, or no words would be left', () => {
    expect(withoutPicture({ kind: 'text', text: 'hello' })).toBeNull();
    expect(withoutPicture({ kind: 'buttons', text: 'hello', buttons })).toBeNull();
    expect(withoutPicture({ kind: 'image', link: 'https://x.test/a.png', caption: ' ' })).toBeNull();
  });
});
