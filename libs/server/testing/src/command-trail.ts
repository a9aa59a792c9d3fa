import type { CommandStartedEvent, Document, MongoClient } from 'mongodb';

/** The commands a client sends to its database, as they were sent. The client is opened with `monitorCommands`. */
export class CommandTrail {
  private commands: Document[] = [];

  constructor(client: Pick<MongoClient, 'on'>) {
    client.on('commandStarted', ({ command }: CommandStartedEvent) => {
      this.commands.push({ ...command });
    });
  }

  /** What is sent until `work` is done. */
  async of(work: () => Promise<unknown>): Promise<Document[]> {
    this.commands = [];
    await work();
    return this.commands;
  }
}
