import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import { pictureLook } from './picture-seen';

const media = { id: 'm', mimeType: 'image/png' };
const picture = (seen?: string, caption?: string): MessageContent => ({
  kind: 'image',
  media,
  ...(seen === undefined ? {} : { seen }),
  ...(caption === undefined ? {} : { caption }),
});
const look = (...contents: MessageContent[]) =>
  pictureLook(
    contents.map((content, at) => ({ content, wamid: `w${at}` }) as CustomerMessage),
    new Map(),
  );

describe('pictureLook', () => {
  it('looks for what is seen, where nothing is asked beside it', () => {
    expect(look(picture('blue wrap dress'))).toMatchObject({ terms: ['blue', 'wrap', 'dress'], sure: true });
    expect(look(picture('bag', 'do you have this?'))).toMatchObject({ terms: ['bag'] });
    expect(look(picture('bag'), { kind: 'text', text: 'how much is this?' })).toMatchObject({
      terms: ['bag'],
    });
    expect(look(picture('bag', '¿tienen esto?'))).toMatchObject({ terms: ['bag'] });
  });

  it('keeps what the words limit', () => {
    expect(look(picture('bag', 'do you have this in M?'))).toMatchObject({ terms: ['bag'], size: 'M' });
  });

  it.each(['where is my order 1002?', 'I want my money back', 'show me scarves'])(
    'leaves a burst alone that asks something of itself: %s',
    (text) => {
      expect(look(picture('bag', text))).toBeNull();
    },
  );

  it('knows nothing of a picture that was not looked at', () => {
    expect(look(picture())).toBeNull();
    expect(look({ kind: 'text', text: 'blue wrap dress' })).toBeNull();
  });

  it('does nothing but look, whatever is seen', () => {
    expect(look(picture('cancel my order please'))).toMatchObject({ kind: 'search' });
    expect(look(picture('talk to a person'))).toMatchObject({ kind: 'search' });
  });
});
