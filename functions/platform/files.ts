import { askBucket, signedLink } from './bucket.ts';

/** What S3 says of a key that is not there: that access is denied, to who may not list the bucket, as none of us may. */
const absent = new Set(['NoSuchKey', 'AccessDenied']);

/** A file's bytes; nothing when it is not there (yet). */
export async function readFile(key: string): Promise<Uint8Array | undefined> {
  const answer = await askBucket('GET', key);
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  const why = await reasonOf(answer);
  if (absent.has(why)) return undefined;
  throw new Error(`The bucket did not give a file: ${why}`);
}

export async function writeFile(key: string, bytes: Uint8Array, type: string): Promise<void> {
  const answer = await askBucket('PUT', key, { bytes, type });
  if (!answer.ok) throw new Error(`The bucket did not take a file: ${await reasonOf(answer)}`);
}

async function reasonOf(answer: Response): Promise<string> {
  return /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? String(answer.status);
}

/** How long a link to upload or fetch a file works, in seconds. */
const linkSeconds = 900;

/** Where the browser may PUT one file, of this type and size, for a quarter of an hour. */
export function uploadLink(key: string, type: string, bytes: number): Promise<string> {
  return signedLink('PUT', key, { 'content-type': type, 'content-length': String(bytes) }, linkSeconds);
}
