import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { environment, variable } from './environment.ts';

let client: S3Client | undefined;

/** The bucket of files: imports, documents, logos, evidence. */
function bucket(): { client: S3Client; Bucket: string } {
  client ??= new S3Client({});
  return { client, Bucket: environment(variable.filesBucket) };
}

/** A file's bytes; nothing when it is not there (yet). */
export async function readFile(key: string): Promise<Uint8Array | undefined> {
  const { client: s3, Bucket } = bucket();
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

export async function writeFile(key: string, bytes: Uint8Array, type: string): Promise<void> {
  const { client: s3, Bucket } = bucket();
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: type }));
}
