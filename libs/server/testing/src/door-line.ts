import type { Socket } from 'node:net';
import type { DoorAction, LineFault } from './door-action';
import { answerTo, WireMessages } from './wire-message';

/** One connection through a door: whole messages go to and fro until a fault befalls it. */
export class DoorLine {
  /** Befalls the line while the next answer passes. */
  private planned: { fault: LineFault; after: number } | null = null;
  private isBroken = false;

  constructor(
    private readonly driver: Socket,
    private readonly database: Socket,
    private readonly decide: (message: Buffer) => DoorAction,
  ) {}

  open(): void {
    const { driver, database } = this;
    for (const [socket, other] of [
      [driver, database],
      [database, driver],
    ] as const) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => other.destroy());
      socket.on('end', () => {
        if (!this.isBroken) other.end();
      });
    }
    const commands = new WireMessages();
    driver.on('data', (bytes) => {
      for (const message of commands.take(bytes)) this.onCommand(message);
    });
    const answers = new WireMessages();
    database.on('data', (bytes) => {
      for (const message of answers.take(bytes)) this.onAnswer(message);
    });
  }

  private onCommand(message: Buffer): void {
    if (this.isBroken) return;
    const action = this.decide(message);
    if (action === 'pass') this.database.write(message);
    else if (action === 'cut') this.driver.destroy();
    else if (action === 'stall') this.befall('stall');
    else if ('answer' in action) this.driver.write(answerTo(message, action.answer));
    else if (action.of === 'command') this.pass(message, this.database, action);
    else {
      this.planned = action;
      this.database.write(message);
    }
  }

  private onAnswer(message: Buffer): void {
    if (this.isBroken) return;
    if (this.planned) this.pass(message, this.driver, this.planned);
    else this.driver.write(message);
  }

  /** Lets a share of the bytes through; the fault befalls the line when they are out. */
  private pass(message: Buffer, to: Socket, { fault, after }: { fault: LineFault; after: number }): void {
    this.isBroken = true;
    const part = message.subarray(0, Math.round(message.length * after));
    if (part.length === 0) this.befall(fault);
    else to.write(part, () => this.befall(fault));
  }

  private befall(fault: LineFault): void {
    this.isBroken = true;
    const { driver, database } = this;
    switch (fault) {
      case 'close':
        driver.end();
        database.end();
        break;
      case 'reset':
        driver.resetAndDestroy();
        database.resetAndDestroy();
        break;
      case 'end-to-driver':
        driver.end();
        break;
      case 'end-to-database':
        database.end();
        break;
      case 'stall':
        break;
    }
  }
}
