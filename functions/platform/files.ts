import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { environment, variable } from './environment.ts';

let client: S3Client | undefined;

/** The bucket of files: imports, documents, logos, evidence. */
function bucket(): { client: S3Client; Bucket: string } {
  // A link to upload is signed before there is a file: without this, the SDK would sign the checksum of nothing.
  client ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return { client, Bucket: environment(variable.filesBucket) };
}

/** What S3 says of a key that is not there: that access is denied, to who may not list the bucket, as none of us may. */
const absent = new Set(['NoSuchKey', 'AccessDenied']);

/** A file's bytes; nothing when it is not there (yet). */
export async function readFile(key: string): Promise<Uint8Array | undefined> {
  const { client: s3, Bucket } = bucket();
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof S3ServiceException && absent.has(error.name)) return undefined;
    throw error;
  }
}

export async function writeFile(key: string, bytes: Uint8Array, type: string): Promise<void> {
  const { client: s3, Bucket } = bucket();
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: type }));
}

/** How long a link to upload or fetch a file works, in seconds. */
const linkSeconds = 900;

/** Where the browser may PUT one file, of this type and size, for a quarter of an hour. */
export function uploadLink(key: string, type: string, bytes: number): Promise<string> {
  const { client: s3, Bucket } = bucket();
  const command = new PutObjectCommand({ Bucket, Key: key, ContentType: type, ContentLength: bytes });
  return getSignedUrl(s3, command, {
    expiresIn: linkSeconds,
    signableHeaders: new Set(['content-type', 'content-length']),
  });
}
