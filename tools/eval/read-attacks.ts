import type { Attack, AttackTurn } from './attack-case.ts';
import { saidOf, scriptOf } from './read-conversations.ts';
import { fieldsOf, listOf, textOf } from './read-fields.ts';
import { readYamlFolder } from './read-yaml-folder.ts';

const GROUP = ['name', 'as', 'called', 'shop', 'says', 'calls', 'attacks'];
const ATTACK = ['as', 'called', 'turns', 'says', 'calls', 'text', 'lies'];
const TURN = ['says', 'calls', 'text', 'lies'];

/**
 * All attacks of a folder: files of groups, whose `as`, `says` and `calls` hold for each attack that has none. An attack
 * that is a text alone is what the model says.
 */
export function readAttacks(folder: string): Attack[] {
  return readYamlFolder(folder).flatMap(({ name: category, content }) =>
    listOf(content).flatMap((group) => attacksOf(group, category)),
  );
}

function attacksOf(value: unknown, category: string): Attack[] {
  const group = fieldsOf(value, GROUP, `${category}.yaml`);
  const { name, as, called, shop, says, calls } = group;
  const usual = { as, called, says, calls };
  return listOf(group['attacks']).map((one, at) => {
    const place = `${textOf(name, `${category}.yaml`)} ${at + 1}`;
    return attackOf(one, usual, {
      category,
      name: place,
      shop: shop === undefined ? '' : textOf(shop, place),
    });
  });
}

function attackOf(
  value: unknown,
  usual: Record<string, unknown>,
  known: Pick<Attack, 'category' | 'name' | 'shop'>,
): Attack {
  const place = `${known.category}, ${known.name}`;
  const given = typeof value === 'string' ? { text: value } : fieldsOf(value, ATTACK, place);
  const { turns, as, called, ...one } = { ...usual, ...given } as Record<string, unknown>;
  return {
    ...known,
    turns: turns === undefined ? [turnOf(one, place)] : listOf(turns).map((turn) => turnOf(turn, place)),
    ...(as === undefined ? {} : { as: textOf(as, place) }),
    ...(called === undefined ? {} : { called: textOf(called, place) }),
  };
}

function turnOf(value: unknown, place: string): AttackTurn {
  const { says, calls, text, lies } = fieldsOf(value, TURN, place);
  return {
    says: saidOf(says, `${place}, says`),
    model: scriptOf(calls === undefined ? { text } : { calls, text }, place),
    ...(lies === undefined ? {} : { lies: listOf(lies).map((lie) => textOf(lie, place)) }),
  };
}
