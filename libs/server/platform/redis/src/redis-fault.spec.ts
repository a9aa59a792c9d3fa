import { DeadlineExceeded } from '@feelori/platform/clock';
import { isWritesOnly, redisFault } from './redis-fault';

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('what an error says about Redis', () => {
  it.each([
    ["READONLY You can't write against a read only replica.", 'read_only'],
    [
      'UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)',
      'read_only',
    ],
    ['READONLY script: 92d85, on @user_script:1.', 'read_only'],
    [
      "ERR Error running script (call to f_9): @user_script:2: -READONLY You can't write against a read only replica.",
      'read_only',
    ],
    ["OOM command not allowed when used memory > 'maxmemory'.", 'out_of_memory'],
    ['MISCONF Redis is configured to save RDB snapshots', 'not_saving'],
    ['NOREPLICAS Not enough good replicas to write.', 'too_few_replicas'],
    ['LOADING Redis is loading the dataset in memory', 'loading'],
    ['BUSY Redis is busy running a script.', 'busy'],
    ['NOAUTH Authentication required.', 'sign_in'],
    ['WRONGPASS invalid username-password pair or user is disabled.', 'sign_in'],
    ['MOVED 3999 127.0.0.1:6381', 'moved'],
    ['ASK 3999 127.0.0.1:6381', 'moved'],
    ["MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", 'no_primary'],
    ['CLUSTERDOWN The cluster is down', 'no_primary'],
    ['Command timed out', 'silent'],
    ["Socket timeout. Expecting data, but didn't receive any in 30000ms.", 'silent'],
    ['Connection is closed.', 'unreachable'],
    ["Stream isn't writeable and enableOfflineQueue options is false", 'unreachable'],
    ['Command aborted due to connection close', 'unreachable'],
    ['Reached the max retries per request limit (which is 1).', 'unreachable'],
    ['WRONGTYPE Operation against a key holding the wrong kind of value', null],
    ["ERR unknown command 'OOMPH'", null],
    ['Missing lock for job 7. moveToFinished', null],
  ])('%s', (message, fault) => {
    expect(redisFault(new Error(message))).toBe(fault);
  });

  it('goes by the code of a network error, and by the deadline of ours', () => {
    expect(redisFault(coded('connect ECONNREFUSED 127.0.0.1:6379', 'ECONNREFUSED'))).toBe('unreachable');
    expect(redisFault(coded('getaddrinfo ENOTFOUND redis', 'ENOTFOUND'))).toBe('unreachable');
    expect(redisFault(new DeadlineExceeded('throttle count', 250))).toBe('silent');
    expect(redisFault(new Error('EXECABORT'))).toBeNull();
    expect(redisFault('READONLY')).toBeNull();
  });

  it('looks into a transaction that was thrown away', () => {
    const error = new Error('EXECABORT Transaction discarded because of previous errors.');
    expect(redisFault(Object.assign(error, { previousErrors: [new Error('OOM command not allowed')] }))).toBe(
      'out_of_memory',
    );
  });

  it('knows which leave reads alone', () => {
    expect(isWritesOnly('read_only')).toBe(true);
    expect(isWritesOnly('writes_paused')).toBe(false);
    expect(isWritesOnly('silent')).toBe(false);
  });
});
