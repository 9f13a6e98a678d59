/** What the pages need to sign someone in; written at deployment, or by the local stack. */
export type SignInConfig = { readonly authority: string; readonly clientId: string; readonly scope: string };

function isSignIn(candidate: unknown): candidate is SignInConfig {
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    ['authority', 'clientId', 'scope'].every((key) => typeof Reflect.get(candidate, key) === 'string')
  );
}

/** @throws Error when the page was published without its configuration */
export async function signInOf(people: 'staff' | 'member'): Promise<SignInConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  const config: unknown = await response.json();
  const signIn: unknown =
    typeof config === 'object' && config !== null ? Reflect.get(config, people) : undefined;
  if (!isSignIn(signIn)) throw new Error(`/config.json says nothing of the sign-in of ${people}`);
  return signIn;
}
