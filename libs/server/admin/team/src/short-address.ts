import { isIP } from 'node:net';
import { homeNetwork } from '@feelori/platform/auth';

/** An address as people see it in a list: its network, which tells home from abroad, and not the machine. */
export function shortAddress(address: string): string {
  switch (isIP(address)) {
    case 4:
      return `${address.slice(0, address.lastIndexOf('.'))}.…`;
    case 6:
      return homeNetwork(address).replace('::/64', '::…');
    default:
      return 'unknown';
  }
}
