const NOTES_HZ = [660, 880];
const NOTE_S = 0.16;
const LOUDNESS = 0.12;

/** A short sound of two notes. Silent in a tab that its person never clicked in: browsers allow none there. */
export async function twoNotes(): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  try {
    await context.resume();
    const ends = NOTES_HZ.map((hertz, at) => note(context, hertz, context.currentTime + at * NOTE_S));
    await Promise.all(ends);
  } finally {
    await context.close();
  }
}

function note(context: AudioContext, hertz: number, from: number): Promise<void> {
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(LOUDNESS, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + NOTE_S);
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + NOTE_S);
  return new Promise((resolve) => (tone.onended = () => resolve()));
}
