import type { Role } from '@feelori/contracts';
import { MongoClient } from 'mongodb';
import type { Product } from '../product/product.ts';
import { signIn } from './console-api.ts';

interface StoredUser {
  _id: string;
  email: string;
}

/** A person of the shop who looks at a console. */
export interface ConsolePerson {
  id: string;
  token: string;
}

/** So many people beside the owner, each signed in; they have the owner's password. Those of an earlier run are gone. */
export async function consolePeople(
  product: Product,
  count: number,
  role: Role = 'agent',
): Promise<ConsolePerson[]> {
  const { environment } = product;
  const emails = Array.from({ length: count }, (_, n) => `agent-${n}@bench.test`);
  const client = new MongoClient(environment['MONGODB_URI'] ?? '', { serverSelectionTimeoutMS: 5_000 });
  try {
    const users = client.db().collection<StoredUser>('users');
    const owner = await users.findOne({ email: environment['ADMIN_EMAIL'] ?? '' });
    if (owner === null) throw new Error('the owner is not there');
    await users.deleteMany({ email: { $in: emails } });
    await users.insertMany(
      emails.map((email, n) => ({
        ...owner,
        ...{ _id: `${owner._id}_${n}`, email, name: `Agent ${n}`, role },
      })),
    );
    const people: ConsolePerson[] = [];
    for (const [n, email] of emails.entries()) {
      people.push({ id: `${owner._id}_${n}`, token: await signIn(product, email) });
    }
    return people;
  } finally {
    await client.close();
  }
}
