/** What the tabs of one browser say to each other under one name. A browser without channels has tabs that are alone. */
export class TabChannel<Message> {
  private readonly channel: BroadcastChannel | null;

  constructor(name: string) {
    this.channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  }

  /** Tells all other tabs; this one hears nothing of it. */
  say(message: Message): void {
    this.channel?.postMessage(message);
  }

  /** Calls `listener` with what other tabs say until the returned function is called. */
  hear(listener: (message: Message) => void): () => void {
    const take = ({ data }: MessageEvent<Message>): void => listener(data);
    this.channel?.addEventListener('message', take);
    return () => this.channel?.removeEventListener('message', take);
  }
}
