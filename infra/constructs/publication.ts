import { Duration } from 'aws-cdk-lib';
import type { IDistributionRef } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';

export type PublicationProps = {
  readonly bucket: IBucket;
  readonly distribution: IDistributionRef;
  /** Folder of the built pages, where there is one. */
  readonly pages: string | undefined;
  /** What the pages read at `/config.json`. */
  readonly config: object;
};

/** Puts the pages in place at deployment, and empties CloudFront's cache of them. */
export class Publication extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, pages, config }: PublicationProps) {
    super(scope, id);
    const built = pages === undefined ? [] : [Source.asset(pages)];
    const html = new BucketDeployment(this, 'Pages', {
      sources: [...built, Source.jsonData('config.json', config)],
      destinationBucket: bucket,
      memoryLimit: 256,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ['/*'],
    });
    if (built.length === 0) return;
    // Scripts carry their hash in their names: they never change, and the old ones stay for pages that are still open.
    const assets = new BucketDeployment(this, 'Assets', {
      sources: built,
      destinationBucket: bucket,
      memoryLimit: 256,
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
