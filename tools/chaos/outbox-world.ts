import { campaignEntry, noticeEntry, type OutboxEntry, personEntryId } from '@feelori/records/outbox';
import type { TurnRunner } from '@feelori/flow/conversation';
import { Interventions } from '@feelori/skills/interventions';
import { type CallPlan, Crash, planOf } from './crash-plan';
import { InterleavePlan } from './interleave-plan';
import type { Act, Death, Floor, Meanwhile } from './outbox-acts';
import type { RunLog } from './outbox-judge';
import { SEND_OUTCOMES } from './send-outcomes';
import { OutboxNotes } from './outbox-notes';
import type { ProtocolBench } from './protocol-bench';

const NUMBER = '106540352242922';
/** A customer of a run, with a conversation. */
interface Person {
  name: string;
  id: string;
  customerId: string;
}

/** After this a customer counts as quiet, however fast they wrote before. */
const QUIET_MS = 6_000;
const never = new AbortController().signal;
let customers = 0;

/**
 * Two customers of the shop, everybody who speaks with them, and WhatsApp: does what a run says, and notes what there is
 * to judge. WhatsApp tells in time of every send that it took.
 */
export class OutboxWorld {
  private readonly people: Person[] = [];
  private words = 0;
  private readonly notes: OutboxNotes;

  private constructor(private readonly bench: ProtocolBench) {
    this.notes = new OutboxNotes(bench, () => this.ids);
  }

  static async begin(bench: ProtocolBench): Promise<OutboxWorld> {
    const world = new OutboxWorld(bench);
    for (let n = 0; n < 2; n += 1) {
      customers += 1;
      const name = `model${customers}`;
      await bench.customer(name, { marketing_consent: 'granted' });
      await bench.arrived(name);
      world.people.push({ name, id: `${NUMBER}:c_${name}`, customerId: `c_${name}` });
    }
    return world;
  }

  async happen(act: Act): Promise<void> {
    this.notes.step += 1;
    await this.act(act).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    await this.notes.look();
  }

  /** Works until nothing is left to do, in both lanes; false when that takes too long. */
  async finish(): Promise<boolean> {
    // A turn that was resumed leaves what came meanwhile to its next wake-up: one more round without anything to do.
    let calm = 0;
    for (let times = 0; times < 100; times += 1) {
      this.notes.step += 1;
      await this.notes.payOwed();
      let wait = 0;
      for (const person of this.people) {
        const { id } = person;
        const { sender } = this.bench.worker();
        const ends = [
          await this.turn(person),
          await sender.deliver(id, never),
          await sender.deliver(id, never, 'bulk'),
        ];
        for (const end of ends) if (end.kind !== 'done') wait = Math.max(wait, end.ms);
      }
      await this.notes.look();
      calm = wait === 0 && this.notes.isPaid ? calm + 1 : 0;
      if (calm === 2) return true;
      this.bench.clock.advance(wait);
    }
    return false;
  }

  get log(): RunLog {
    return this.notes.log;
  }

  /** All that stands in the outbox for these customers. */
  async outbox(): Promise<OutboxEntry[]> {
    return this.notes.outbox();
  }

  get ids(): string[] {
    return this.people.map(({ id }) => id);
  }

  private async act(act: Act): Promise<unknown> {
    switch (act.do) {
      case 'customer writes':
        return this.customerWrites(act.who, act.text);
      case 'person replies':
        return this.personReplies(act.who, act.dies);
      case 'unasked':
        return this.writeUnasked(act);
      case 'floor':
        return this.changeHolder(act.who, act.floor, planOf(act.dies));
      case 'turn':
        this.bench.clock.advance(QUIET_MS);
        return this.turn(this.of(act.who), this.planOf(act.who, act.dies, act.meanwhile));
      case 'deliver':
        return this.deliver(act);
      case 'status':
        return this.notes.tellOf(act.nth, act.status);
      case 'sweep':
        return this.sweep(act.lane);
      case 'time passes':
        await this.notes.payOwed();
        return this.bench.clock.advance(act.ms);
    }
  }

  /** A turn may hear a STOP or a START. What it hands over its own process sends at once. */
  private async turn(person: Person, plan: CallPlan = planOf(null)): ReturnType<TurnRunner['runNext']> {
    const before = await this.bench.consents.unasked(person.customerId);
    try {
      const { runner, sender } = this.bench.worker(plan);
      const result = await runner.runNext(person.id, never);
      await sender.deliverHanded(person.id, never);
      return result;
    } finally {
      const after = await this.bench.consents.unasked(person.customerId);
      if (before.news && !after.news) await this.notes.floorTaken(person.id, 'stop');
      if (!before.news && after.news) this.notes.endStops(person.id);
    }
  }

  private async customerWrites(who: number, text: string): Promise<void> {
    this.words += 1;
    const { name } = this.of(who);
    await this.bench.write(name, text === 'words' ? `${text} ${this.words}` : text);
    await this.bench.arrived(name);
  }

  /** As the inbox does it: the conversation first, then a place, then the entry; the client repeats it under a new place. */
  private async personReplies(who: number, dies: Death): Promise<void> {
    const { id } = this.of(who);
    const plan = planOf(dies);
    if (!(await this.changeHolder(who, 'takeover', plan))) return;
    const place = (await plan.watch('conversations', this.bench.conversations).takePlace(id)) ?? 0;
    this.words += 1;
    const said = { eventId: 'e', parts: [{ kind: 'text', text: 'by a person' } as const] };
    const entry = noticeEntry(this.recipient(who), said, { place, now: this.bench.clock.now() });
    const person = { origin: 'person', answeredBy: 'person', author: 'u1' } as const;
    const _id = personEntryId(id, String(this.words));
    await plan.watch('outbox', this.bench.outbox).insert({ ...entry, ...person, _id });
  }

  private async writeUnasked({ who, origin, key, dies }: Extract<Act, { do: 'unasked' }>): Promise<void> {
    const plan = planOf(dies);
    const { id } = this.of(who);
    const place = (await plan.watch('conversations', this.bench.conversations).takePlace(id)) ?? 0;
    const parts = [{ kind: 'text', text: `${origin} ${key}` } as const];
    const birth = { place, now: this.bench.clock.now() };
    const entry =
      origin === 'notice'
        ? noticeEntry(this.recipient(who), { eventId: `e${key}`, parts }, birth)
        : campaignEntry(this.recipient(who), { campaignId: `k${key}`, author: 'u1', parts }, birth);
    await plan.watch('outbox', this.bench.outbox).insert(entry);
  }

  private async deliver(act: Extract<Act, { do: 'deliver' }>): Promise<void> {
    const { dies, ends, meanwhile, who, lane } = act;
    if (ends !== 'accepted') this.bench.outcomes.push(SEND_OUTCOMES[ends]);
    const plan = this.planOf(who, dies, meanwhile);
    try {
      await this.bench.worker(plan).sender.deliver(this.of(who).id, never, lane);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    this.bench.outcomes.length = 0;
    if (act.followed) await this.bench.worker().sender.deliver(this.of(who).id, never, lane);
  }

  /** A worker's calls, with its death and with what others do meanwhile. */
  private planOf(who: number, dies: Death, meanwhile: Meanwhile): CallPlan {
    const acts = meanwhile
      ? new Map([[meanwhile.at, () => this.takeFloor(who, meanwhile.floor, planOf(null))]])
      : undefined;
    const between = new InterleavePlan(acts);
    const crash = planOf(dies);
    return { watch: (name, target) => crash.watch(name, between.watch(name, target)) };
  }

  private async sweep(lane: 'dialogue' | 'bulk'): Promise<void> {
    const due: string[] = [];
    for await (const page of this.bench.outbox.due(lane, this.bench.clock.now(), 10)) due.push(...page);
    for (const id of due.filter((one) => this.ids.includes(one))) {
      await this.bench.worker().sender.deliver(id, never, lane);
    }
  }

  /** With nobody else at it; whoever does it may die in the middle. */
  private async changeHolder(who: number, floor: Floor, plan: CallPlan): Promise<boolean> {
    const { id } = this.of(who);
    const epoch = async (): Promise<number> => (await this.bench.conversations.byId(id))?.epoch ?? 0;
    const before = await epoch();
    try {
      return await this.takeFloor(who, floor, plan);
    } finally {
      if ((await epoch()) > before) await this.notes.epochGrew(id);
    }
  }

  /** Gives whether it was accepted; then nothing that was decided before may begin any more. */
  private async takeFloor(who: number, floor: Floor, plan: CallPlan): Promise<boolean> {
    const { customerId, id } = this.of(who);
    const { takeovers, pauses, consents, outbox, clock } = this.bench;
    const watched = new Interventions(
      plan.watch('hands', takeovers),
      plan.watch('pauses', pauses),
      plan.watch('consents', consents),
      plan.watch('outbox', outbox),
    );
    const said = { at: clock.now(), source: 'message' };
    switch (floor) {
      case 'takeover':
        return (await watched.takeOver(id, 'u1')) && this.notes.floorTaken(id, floor);
      case 'hand_back':
        return watched.handBack(id);
      case 'stop':
        return (await watched.stop(customerId, said)) && this.notes.floorTaken(id, floor);
      case 'start':
        await watched.start(customerId, said);
        this.notes.endStops(id);
        return true;
    }
  }

  private of(who: number): Person {
    const person = this.people[who];
    if (person === undefined) throw new Error('nobody of that number');
    return person;
  }

  private recipient(who: number) {
    const { customerId, id } = this.of(who);
    const to = { waId: '16505550000' };
    return { conversationId: id, phoneNumberId: NUMBER, customerId, to };
  }
}
