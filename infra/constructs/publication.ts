import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source, type SourceConfig } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { ownLog } from './own-log.ts';
import { acknowledgeWildcard } from './wildcard.ts';

export type PublicationProps = {
  readonly bucket: IBucket;
  readonly distribution: Distribution;
  /** Folder of the built pages, where there is one. */
  readonly pages: string | undefined;
  /** What the pages read at `/config.json`. */
  readonly config: object;
};

/** Puts the pages in place at deployment, and empties CloudFront's cache of them. */
export class Publication extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, pages, config }: PublicationProps) {
    super(scope, id);
    const { logGroup, role } = ownLog(this);
    // The CDK would lend its function whole buckets and every distribution; the role keeps to what is lent below.
    const handlerRole = role.withoutPolicyUpdates();
    const built = pages === undefined ? [] : [Source.asset(pages).bind(this, { handlerRole })];
    const sources = [...built, Source.jsonData('config.json', config).bind(this, { handlerRole })];
    lend(role, bucket, distribution, sources);
    const shared = { destinationBucket: bucket, role: handlerRole, logGroup, memoryLimit: 256 };
    const html = new BucketDeployment(this, 'Pages', {
      ...shared,
      sources: sources.map(bound),
      exclude: ['assets/*'],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ['/*'],
    });
    acknowledgeRuntime(this);
    if (built.length === 0) return;
    // Scripts carry their hash in their names: they never change, and the old ones stay for pages that are still open.
    const assets = new BucketDeployment(this, 'Assets', {
      ...shared,
      sources: built.map(bound),
      exclude: ['*'],
      include: ['assets/*'],
      prune: false,
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
    });
    html.node.addDependency(assets);
  }
}

function bound(source: SourceConfig) {
  return { bind: () => source };
}

/** What the deployment does: fetch these archives, compare with the site, replace its files, empty the cache. */
function lend(role: Role, site: IBucket, distribution: Distribution, sources: readonly SourceConfig[]): void {
  const allow = (actions: string[], ...resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  const files = site.arnForObjects('*');
  allow(['s3:GetObject'], ...sources.map(({ bucket, zipObjectKey }) => bucket.arnForObjects(zipObjectKey)));
  allow(['s3:ListBucket'], site.bucketArn);
  allow(['s3:PutObject', 's3:DeleteObject'], files);
  acknowledgeWildcard(role, files, 'The files of the site have the names that the build gives them.');
  allow(['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], distribution.distributionArn);
}

/** The one function that is not ours. */
function acknowledgeRuntime(publication: Construct): void {
  for (const child of Stack.of(publication).node.children) {
    if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
    Validations.of(child).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The CDK chooses the Python of its own function.',
    });
  }
}
