/**
 * In every bundle, in place of the SDK's chain of providers: Lambda gives a function the credentials of its role in its
 * environment, and files, single sign-on and metadata services are not there to be asked. It is a tenth of a bundle.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: given('AWS_ACCESS_KEY_ID'),
  secretAccessKey: given('AWS_SECRET_ACCESS_KEY'),
  ...session(process.env['AWS_SESSION_TOKEN']),
});

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The function has no credentials: ${name} is not set`);
  return value;
}

function session(sessionToken: string | undefined) {
  return sessionToken === undefined ? {} : { sessionToken };
}
