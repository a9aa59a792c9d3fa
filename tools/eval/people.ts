/** The simulator's customers who have orders, by the name that conversations use. */
const WITH_ORDERS: Readonly<Record<string, { waId: string; name: string }>> = {
  ann: { waId: '16505550101', name: 'Ann Rivera' },
  emma: { waId: '447700900102', name: 'Emma Clark' },
  lucia: { waId: '34600000103', name: 'Lucía Gómez' },
  joao: { waId: '5511990000104', name: 'João Silva' },
  priya: { waId: '919876500105', name: 'Priya Sharma' },
  omar: { waId: '971501000106', name: 'Omar Haddad' },
  sam: { waId: '16505550107', name: 'Sam Okafor' },
};

/** Their names. */
export const BUYERS = Object.keys(WITH_ORDERS);

/** Who writes: one with orders, or somebody whom the shop does not know and who has never written. */
export function personOf(as: string | undefined, at: number): { waId: string; name: string; known: boolean } {
  if (as === undefined) {
    return { waId: `1212${String(5_550_000 + at)}`, name: `Customer ${at}`, known: false };
  }
  const person = WITH_ORDERS[as];
  if (person === undefined) throw new Error(`nobody is called ${as}`);
  return { ...person, known: true };
}
