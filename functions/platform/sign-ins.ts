import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  InvalidParameterException,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { environment, variable } from './environment.ts';
import { quiet } from './quiet.ts';

let client: CognitoIdentityProviderClient | undefined;

const pools = { members: variable.membersPool, staff: variable.staffPool } as const;

/**
 * The subject of the sign-in of an address in a pool, made if it is not there yet: asking twice is asking once. The pool
 * writes to staff, with a password to begin with; members are not written to, since a code reaches them at each sign-in.
 *
 * @returns nothing when the pool does not take the address
 */
export async function signInOf(pool: keyof typeof pools, email: string): Promise<string | undefined> {
  client ??= quiet(new CognitoIdentityProviderClient({}));
  const whom = { UserPoolId: environment(pools[pool]), Username: email };
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  const silence = pool === 'members' ? ({ MessageAction: 'SUPPRESS' } as const) : {};
  try {
    const made = await client.send(new AdminCreateUserCommand({ ...whom, UserAttributes, ...silence }));
    return subjectIn(made.User?.Attributes);
  } catch (error) {
    if (error instanceof InvalidParameterException) return undefined;
    if (!(error instanceof UsernameExistsException)) throw error;
    const there = await client.send(new AdminGetUserCommand(whom));
    return subjectIn(there.UserAttributes);
  }
}

function subjectIn(attributes: readonly AttributeType[] | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('The pool did not say whose sign-in it is');
  return subject;
}
