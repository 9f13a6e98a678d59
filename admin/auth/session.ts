import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { SignInConfig } from './config.ts';

export type Session = ReturnType<typeof openSession>;

function pathBefore(user: User, home: string): string {
  const { state } = user;
  return typeof state === 'string' && state.startsWith(home) ? state : home;
}

/**
 * The stay of a person, by authorization code with PKCE. Tokens live in this tab's session storage alone, and are
 * renewed by the refresh token before they end.
 *
 * @param home where the pages of this pool of people begin: `/panel`, `/space`
 */
export function openSession({ authority, clientId, scope }: SignInConfig, home: string) {
  const callback = `${home}/auth-callback`;
  const lapsedKey = `courtepointe.lapsed ${home}`;
  const { origin } = window.location;
  const store = new WebStorageStateStore({ store: window.sessionStorage });
  const manager = new UserManager({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: `${origin}${callback}`,
    post_logout_redirect_uri: `${origin}${home}`,
    userStore: store,
    stateStore: store,
    automaticSilentRenew: true,
    loadUserInfo: false,
  });

  /** Renewals asked for at once are one renewal: a rotated refresh token works only once. */
  let renewing: Promise<User | null> | undefined;
  async function renew(): Promise<User | null> {
    renewing ??= manager.signinSilent().catch(() => null);
    const user = await renewing;
    renewing = undefined;
    return user;
  }

  return {
    isCallback: (): boolean => window.location.pathname === callback,
    /** Finishes a sign-in that comes back; the address becomes the one from which it was begun. */
    async finish(): Promise<void> {
      const user = await manager.signinCallback();
      window.history.replaceState(null, '', user === undefined ? home : pathBefore(user, home));
    },
    async isSignedIn(): Promise<boolean> {
      const user = await manager.getUser();
      if (user === null) return false;
      return user.expired === true ? (await renew()) !== null : true;
    },
    async signIn(language: string): Promise<void> {
      const { pathname, search } = window.location;
      await manager.signinRedirect({ state: `${pathname}${search}`, ui_locales: language });
    },
    async token(): Promise<string | undefined> {
      const user = await manager.getUser();
      if (user === null) return undefined;
      return user.expired === true ? (await renew())?.access_token : user.access_token;
    },
    /** After a 401: a new token, or none when the stay is over. */
    renewedToken: async (): Promise<string | undefined> => (await renew())?.access_token,
    /** Empties memory by leaving the page. Cognito asks for `logout_uri`, the standard for `post_logout_redirect_uri`. */
    async signOut(): Promise<void> {
      const extraQueryParams = { client_id: clientId, logout_uri: `${origin}${home}` };
      await manager.signoutRedirect({ extraQueryParams }).catch(async () => {
        await manager.removeUser();
        window.location.assign(home);
      });
    },
    /** The stay ended by itself: the tokens are forgotten, and the page begins anew where it was. */
    async lapse(): Promise<void> {
      await manager.removeUser();
      window.sessionStorage.setItem(lapsedKey, 'yes');
      window.location.reload();
    },
    /** Whether the last stay in this tab ended by itself; told once. */
    hasLapsed(): boolean {
      const lapsed = window.sessionStorage.getItem(lapsedKey) !== null;
      window.sessionStorage.removeItem(lapsedKey);
      return lapsed;
    },
  };
}
