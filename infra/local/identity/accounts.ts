import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { Refused } from '../services/answer.ts';
import type { State } from '../state.ts';
import { subjectOf } from './people.ts';

const row = z.object({
  pool: z.string(),
  sub: z.string(),
  email: z.string(),
  enabled: z.number(),
  attributes: z.string(),
});
export type Account = {
  readonly pool: string;
  readonly sub: string;
  readonly email: string;
  readonly enabled: boolean;
};

const attribute = z.object({ Name: z.string(), Value: z.string().default('') });
const call = z.object({
  UserPoolId: z.string(),
  Username: z.string().default(''),
  UserAttributes: z.array(attribute).default([]),
});

/** The sign-ins of the pools, by e-mail whatever its case. */
export type Accounts = {
  readonly all: () => readonly Account[];
  readonly find: (pool: string, emailOrSubject: string) => Account | undefined;
  readonly create: (pool: string, email: string) => Account;
  /** The first password typed becomes the person's: nobody sends temporary ones on this machine. */
  readonly checkPassword: (account: Account, password: string) => boolean;
  /** The calls of Cognito. @throws Refused as Cognito would */
  readonly answer: (operation: string, body: unknown) => object;
};

export function openAccounts(state: State): Accounts {
  const read = (sql: string, ...values: string[]): readonly Account[] =>
    state.all(sql, ...values).map((one) => {
      const { pool, sub, email, enabled } = row.parse(one);
      return { pool, sub, email, enabled: enabled === 1 };
    });
  const find: Accounts['find'] = (pool, key) =>
    read(
      'select * from account where pool = ? and (email = ? or sub = ?)',
      pool,
      key.trim().toLowerCase(),
      key,
    )[0];
  const create: Accounts['create'] = (pool, typed) => {
    const [email, sub] = [typed.trim().toLowerCase(), subjectOf(pool, typed.trim())];
    state.run('insert or ignore into account values (?, ?, ?, 1, ?)', pool, sub, email, '');
    return { pool, sub, email, enabled: true };
  };
  const described = ({ sub, email, enabled }: Account) => ({
    Username: sub,
    Enabled: enabled,
    UserStatus: 'CONFIRMED',
    Attributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  const known = (pool: string, name: string): Account => {
    const account = find(pool, name);
    if (account) return account;
    throw new Refused('UserNotFoundException', 'User does not exist.');
  };
  const enable = (account: Account, enabled: 0 | 1) => {
    state.run(
      'update account set enabled = ? where pool = ? and sub = ?',
      enabled,
      account.pool,
      account.sub,
    );
    return {};
  };
  return {
    all: () => read('select * from account order by pool, email'),
    find,
    create,
    checkPassword: ({ pool, sub }, password) => {
      const kept = String(
        state.all('select attributes from account where pool = ? and sub = ?', pool, sub)[0]?.['attributes'],
      );
      const [salt = '', hash = ''] = kept.split(':');
      const hashed = (with_: string) => scryptSync(password, with_, 32);
      if (hash !== '') return timingSafeEqual(Buffer.from(hash, 'hex'), hashed(salt));
      if (password.length < 12) return false;
      const fresh = randomBytes(16).toString('hex');
      state.run(
        'update account set attributes = ? where pool = ? and sub = ?',
        `${fresh}:${hashed(fresh).toString('hex')}`,
        pool,
        sub,
      );
      return true;
    },
    answer: (operation, body) => {
      const { UserPoolId, Username, UserAttributes } = call.parse(body);
      if (operation === 'AdminCreateUser') {
        const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value ?? Username;
        if (find(UserPoolId, email))
          throw new Refused('UsernameExistsException', 'User account already exists');
        return { User: { ...described(create(UserPoolId, email)), UserStatus: 'FORCE_CHANGE_PASSWORD' } };
      }
      const account = known(UserPoolId, Username);
      switch (operation) {
        case 'AdminGetUser': {
          const { Attributes, ...user } = described(account);
          return { ...user, UserAttributes: Attributes };
        }
        case 'AdminDisableUser':
          return enable(account, 0);
        case 'AdminEnableUser':
          return enable(account, 1);
        case 'AdminDeleteUser':
          state.run('delete from account where pool = ? and sub = ?', account.pool, account.sub);
          return {};
        default:
          throw new Refused('UnknownOperationException', `This machine's Cognito has no ${operation}`);
      }
    },
  };
}
