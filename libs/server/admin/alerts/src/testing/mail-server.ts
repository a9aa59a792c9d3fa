import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that takes everything, as far as SMTP is needed for that (RFC 5321). */
export class MailServer {
  /** What came between DATA and its end, with the addresses it was for in front. */
  readonly mails: string[] = [];
  private readonly server: Server = createServer((socket) => this.talk(socket));

  static async open(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private talk(socket: Socket): void {
    let rest = '';
    let to: string[] = [];
    let data: string[] | null = null;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (data !== null && line !== '.') data.push(line);
        else if (data !== null) {
          this.mails.push([...to, ...data].join('\n'));
          [data, to] = [null, []];
          say('250 taken');
        } else if (line.startsWith('DATA')) {
          data = [];
          say('354 go on');
        } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else {
          if (line.startsWith('RCPT')) to.push(line);
          say('250 ok');
        }
      }
    });
  }
}
