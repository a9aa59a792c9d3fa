import { SAMPLE_PNG } from '../whatsapp/sample-photo';
import { pictureOf, shownIn } from './shown-words';

describe('a picture that says what it shows', () => {
  it('is read again, also in other letters, and stays a PNG', () => {
    const picture = pictureOf(SAMPLE_PNG, 'robe bleue à fleurs');
    expect(shownIn(picture)).toBe('robe bleue à fleurs');
    expect(picture.subarray(0, 8)).toEqual(SAMPLE_PNG.subarray(0, 8));
    expect(picture.subarray(-12)).toEqual(SAMPLE_PNG.subarray(-12));
  });

  it('shows nothing where nobody said what', () => {
    expect(shownIn(SAMPLE_PNG)).toBe('');
    expect(shownIn(Buffer.from('tEXtShows'))).toBe('');
  });
});
