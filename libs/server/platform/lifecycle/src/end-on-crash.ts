import { Logger } from '@nestjs/common';

/**
 * What nobody caught ends the process at once: its state is not known any more, and whoever supervises it starts it
 * again. Node itself would print the error with all its fields, which may hold anything.
 */
export function endOnCrash(): void {
  process.on('uncaughtException', (error, origin) => {
    new Logger('Process').fatal({ err: error, msg: `the process ends: ${origin}` });
    process.exit(1);
  });
}
