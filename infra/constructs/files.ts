import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { variable } from '../../functions/platform/environment.ts';
import { filesExpire, type FileVerb } from '../catalog.ts';
import type { Handler } from './handler.ts';
import { acknowledgeWildcard } from './wildcard.ts';

/** The bucket of imports, documents and evidence: private, kept, reached by the browser through presigned addresses. */
export class Files extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: { readonly origin: string }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedOrigins: [props.origin],
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
          allowedHeaders: ['content-type', 'content-length'],
          exposedHeaders: ['etag'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        // Law 25: what is erased is gone from the backups too after 35 days, as with the tables.
        {
          noncurrentVersionExpiration: Duration.days(35),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        ...Object.entries(filesExpire).map(([prefix, days]) => ({ prefix, expiration: Duration.days(days) })),
      ],
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs would keep the addresses of people without a purpose; every object is put and fetched through a function that logs who asked.',
    });
  }

  /** An object has no name before it exists, so a prefix is the narrowest thing that can be lent. */
  lend(to: Handler, prefixes: Readonly<Record<string, readonly FileVerb[]>>): void {
    to.tell(variable.filesBucket, this.bucket.bucketName);
    for (const [prefix, verbs] of Object.entries(prefixes)) {
      const objects = this.bucket.arnForObjects(`${prefix}*`);
      to.allow(
        verbs.map((verb) => `s3:${verb}`),
        objects,
      );
      acknowledgeWildcard(to.role, objects, `Objects under ${prefix} have no name before they exist.`);
    }
  }
}
