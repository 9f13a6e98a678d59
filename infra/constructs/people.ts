import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  UserPool,
  UserPoolClient,
  UserPoolEmail,
  type UserPoolDomain,
  type UserPoolProps,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { variable } from '../../functions/platform/environment.ts';
import { signIn, type PoolVerb } from '../catalog.ts';
import type { Settings } from '../settings.ts';
import type { Handler } from './handler.ts';

export type Kind = keyof typeof signIn;
/** What a browser needs to sign someone in, and the API to believe the token. */
export type Client = {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** The pages where people sign in, whose `/logout` ends their stay. */
  readonly signInPages: string;
};

/** The sign-ins of one kind of people. Nobody makes their own: staff are invited, members are admitted. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly #kind: Kind;
  readonly #domain: UserPoolDomain;
  readonly #server: UserPoolResourceServer;
  readonly #scope: ResourceServerScope;

  constructor(scope: Construct, id: string, kind: Kind, settings: Settings) {
    super(scope, id);
    this.#kind = kind;
    this.pool = new UserPool(this, 'Pool', { ...common(settings), ...(kind === 'staff' ? staff : members) });
    this.#domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${settings.name}-${kind}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const [server = '', name = ''] = signIn[kind].scope.split('/');
    this.#scope = new ResourceServerScope({ scopeName: name, scopeDescription: kind });
    this.#server = this.pool.addResourceServer('Api', { identifier: server, scopes: [this.#scope] });
    if (kind === 'staff') this.#passkeysAloneSuffice();
    this.#acknowledge();
  }

  /** The pages where these people sign in. */
  get signInPages(): string {
    return this.#domain.baseUrl();
  }

  /** The public client of the pages at an origin: code with PKCE, no secret. It lives in the scope that knows the origin. */
  client(scope: Construct, id: string, origin: string): Client {
    const { callback, signedOut, scope: apiScope } = signIn[this.#kind];
    const client = new UserPoolClient(scope, id, {
      userPool: this.pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: { user: true },
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: this.#kind === 'staff' ? Duration.hours(12) : Duration.days(30),
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.resourceServer(this.#server, this.#scope)],
        callbackUrls: [`${origin}${callback}`],
        logoutUrls: [`${origin}${signedOut}`],
      },
    });
    // Without it, the managed pages answer that they are unavailable.
    new CfnManagedLoginBranding(scope, `${id}Branding`, {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return {
      authority: `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`,
      clientId: client.userPoolClientId,
      scope: `openid email ${apiScope}`,
      signInPages: this.signInPages,
    };
  }

  lend(to: Handler, verbs: readonly PoolVerb[]): void {
    const pool = this.#kind === 'staff' ? variable.staffPool : variable.membersPool;
    to.tell(pool, this.pool.userPoolId);
    to.allow(
      verbs.map((verb) => `cognito-idp:${verb}`),
      this.pool.userPoolArn,
    );
  }

  /** A passkey that knows its holder is two factors already; the CDK's own property cannot say so yet. */
  #passkeysAloneSuffice(): void {
    const pool = this.pool.node.defaultChild;
    if (pool instanceof CfnUserPool) pool.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  }

  #acknowledge(): void {
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'The Plus plan has no free people and costs more for each than all the rest together.',
    });
    if (this.#kind === 'staff') return;
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason:
        'Members prove themselves by a code sent to their e-mail, and Cognito adds no second factor to that.',
    });
  }
}

const staff: UserPoolProps = {
  mfa: Mfa.REQUIRED,
  mfaSecondFactor: { otp: true, sms: false },
  signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
  passkeyUserVerification: PasskeyUserVerification.REQUIRED,
};

/** Cognito always allows a password; members have none, since nobody ever tells them one. */
const members: UserPoolProps = {
  mfa: Mfa.OFF,
  signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
};

function common(settings: Settings): UserPoolProps {
  return {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    featurePlan: FeaturePlan.ESSENTIALS,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(settings.signInMail ? { email: mailOf(settings) } : {}),
  };
}

function mailOf({ sender, mailIdentity, region }: Settings): UserPoolEmail {
  return UserPoolEmail.withSES({
    fromEmail: sender,
    sesRegion: region,
    ...(mailIdentity === sender ? {} : { sesVerifiedDomain: mailIdentity }),
  });
}
