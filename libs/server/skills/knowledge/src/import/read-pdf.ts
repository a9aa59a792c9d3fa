import { Worker } from 'node:worker_threads';
import { InTurn } from './in-turn';

const LONGEST_MS = 15_000;
const MOST_PAGES = 300;
/** One at a time in a process, whose other work goes on beside it; so many more wait, which is a minute at most. */
const turns = new InTurn(3);
/** In a thread of its own: a file that somebody made to take for ever takes nothing from others, and is ended. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
import('unpdf')
  .then(async ({ extractText, getDocumentProxy }) => {
    const document = await getDocumentProxy(workerData.bytes);
    if (document.numPages > workerData.pages) return { fault: 'pages' };
    return extractText(document, { mergePages: false });
  })
  .then(
    (read) => parentPort.postMessage(read),
    (error) => parentPort.postMessage({ fault: error?.name === 'PasswordException' ? 'password' : 'broken' }),
  );
`;

/** The text of each page, or why there is none. */
export type PdfText = { text: string[] } | { fault: 'password' | 'pages' | 'broken' | 'slow' | 'busy' };

/** Reads the text of a PDF, when its turn comes. Never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  return (await turns.run(() => readNow(bytes))) ?? { fault: 'busy' };
}

async function readNow(bytes: Uint8Array): Promise<PdfText> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { bytes, pages: MOST_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stderr: true,
    stdout: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfText>((resolve) => {
      timer = setTimeout(() => resolve({ fault: 'slow' }), LONGEST_MS);
      worker.once('message', (read: PdfText) => resolve(read));
      worker.once('error', () => resolve({ fault: 'broken' }));
      worker.once('exit', () => resolve({ fault: 'broken' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
