import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import { Clock, FakeClock } from '@feelori/platform/clock';
import { BatchedWrites, type Migration, Migrations, MongoGate, ReportReads } from '@feelori/platform/mongo';
import { Settings } from '@feelori/platform/settings';
import { type Connection, createConnection } from 'mongoose';
import { CalledMethods } from './called-methods';
import { CommandTrail } from './command-trail';
import { explainable } from './explainable';
import { queryPlan, type QueryPlan } from './query-plan';
import { testSettings } from './test-settings';
import { type TestStores, testStores } from './test-stores';

/** A provider by its class. */
export type Get = <T>(token: Type<T>) => T;

/** Calls one named query of a store. `runTasks` runs what waits for the first connection. */
export type Ask = (get: Get, runTasks: () => Promise<void>) => Promise<unknown>;

export interface StoresToExplain {
  at: Date;
  /** By the model's name: the n-th document of its collection. */
  seed: Record<string, (n: number) => object>;
  /** How many of each are there; bounds mean little in a small collection. */
  count?: number;
  /** Classes a store is made of besides the module's own providers. */
  also?: readonly Type[];
  /** Modules of other records whose collections are asked as well. */
  beside?: readonly Type[];
}

const SEEDED = 2_000;

@Module({})
class ExplainedRoot {}

@Module({})
class ExplainedPlatform {}

/** The stores of a module of records on seeded collections, with an eye on what they ask the database. */
export class ExplainedStores {
  readonly methods: CalledMethods;
  private readonly stores: TestStores;
  private readonly tasks: (() => Promise<void>)[] = [];
  /** Where the calls since somebody asked last were read from. */
  private readFrom = new Set<'primary' | 'anywhere'>();
  private opened: { app: INestApplicationContext; connection: Connection; trail: CommandTrail } | null = null;

  constructor(
    private readonly module: Type,
    private readonly plan: StoresToExplain,
  ) {
    const providers = Reflect.getMetadata('providers', module) as Type[];
    this.methods = new CalledMethods([...providers, ...(plan.also ?? [])]);
    this.stores = testStores();
  }

  async open(): Promise<void> {
    const uri = this.stores.env.MONGODB_URI ?? '';
    const connection = await createConnection(uri, { monitorCommands: true, autoIndex: false }).asPromise();
    connection.set('debug', (_collection: string, _method: string, ...args: unknown[]) => this.note(args));
    const app = await NestFactory.createApplicationContext(this.root(connection), { logger: false });
    const { seed, count = SEEDED } = this.plan;
    for (const [name, make] of Object.entries(seed)) {
      const model = connection.model(name);
      await model.createIndexes();
      await model.collection.insertMany(Array.from({ length: count }, (_, n) => make(n)));
    }
    this.opened = { app, connection, trail: new CommandTrail(connection.getClient()) };
  }

  async close(): Promise<void> {
    this.methods.restore();
    await this.opened?.app.close();
    await this.opened?.connection.close();
    await this.stores.drop();
  }

  /** How the database answers each question that this sends. Throws when it sends no command at all. */
  async plansOf(ask: Ask): Promise<QueryPlan[]> {
    if (this.opened === null) throw new Error('the stores are not open');
    const { app, connection, trail } = this.opened;
    const get: Get = (token) => app.get(token, { strict: false });
    this.readFrom.clear();
    const commands = await trail.of(() => ask(get, () => this.runTasks()));
    if (commands.length === 0) throw new Error('nothing was sent to the database');
    const plans: QueryPlan[] = [];
    for (const question of commands.flatMap(explainable)) {
      plans.push(await queryPlan(connection, question));
    }
    return plans;
  }

  /** Whether all calls of the last question may have been answered by a secondary; null where only some may. */
  get isReport(): boolean | null {
    return this.readFrom.size > 1 ? null : this.readFrom.has('anywhere');
  }

  private note(args: readonly unknown[]): void {
    const isAnywhere = args.some((one) => readPreferenceOf(one) === 'secondaryPreferred');
    this.readFrom.add(isAnywhere ? 'anywhere' : 'primary');
  }

  private async runTasks(): Promise<void> {
    for (const task of this.tasks) await task();
  }

  /** The modules with all they need of the platform, and nothing that would send commands of its own. */
  private root(connection: Connection): DynamicModule {
    // Reports are asked of secondaries, so that it is seen which reads are reports.
    const settings = testSettings({ MONGODB_REPORT_READS: 'secondaryPreferred' });
    const gate = { onceConnected: (task: () => Promise<void>) => this.tasks.push(task) };
    const migrations = { register: ({ run }: Migration) => this.tasks.push(async () => void (await run())) };
    const provided = [
      { provide: getConnectionToken(), useValue: connection },
      { provide: BatchedWrites, useValue: new BatchedWrites(connection) },
      { provide: Clock, useValue: new FakeClock(this.plan.at.getTime()) },
      { provide: Migrations, useValue: migrations },
      { provide: MongoGate, useValue: gate },
      { provide: ReportReads, useValue: new ReportReads(settings) },
      { provide: Settings, useValue: settings },
    ];
    const platform = { module: ExplainedPlatform, global: true, providers: provided, exports: provided };
    return { module: ExplainedRoot, imports: [platform, this.module, ...(this.plan.beside ?? [])] };
  }
}

function readPreferenceOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'readPreference' in argument
    ? argument.readPreference
    : undefined;
}
