import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originHeader } from '../../functions/platform/environment.ts';
import { pages } from '../catalog.ts';
import type { Settings } from '../settings.ts';
import { pageOf } from './page-of.ts';
import { Publication } from './publication.ts';
import { SecurityHeaders } from './security-headers.ts';

export type SiteProps = {
  readonly settings: Settings;
  /** Host of the HTTP API. */
  readonly api: string;
  /** What tells the API that a request came through here. */
  readonly proof: string;
  /** Other origins that the pages may call: sign-in, and the bucket of files. */
  readonly calls: readonly string[];
};

/** One origin: the pages from a private bucket, and `/api/*` handed to the HTTP API as it came. */
export class StaticSite extends Construct {
  readonly origin: string;
  readonly distribution: Distribution;
  readonly #bucket: IBucket;

  constructor(scope: Construct, id: string, { settings, api, proof, calls }: SiteProps) {
    super(scope, id);
    this.#bucket = privateBucket(this);
    this.distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: this.#pagesBehavior(calls),
      additionalBehaviors: { '/api/*': apiBehavior(api, proof) },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(settings.domain && {
        domainNames: [settings.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    this.origin = `https://${settings.domain?.name ?? this.distribution.distributionDomainName}`;
    this.#acknowledge();
  }

  /** Puts the built pages in place, and `/config.json` beside them. */
  publish(built: string | undefined, config: object): void {
    const { distribution } = this;
    new Publication(this, 'Publication', { bucket: this.#bucket, distribution, pages: built, config });
  }

  #pagesBehavior(calls: readonly string[]): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.#bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: new SecurityHeaders(this, 'Headers', { calls }),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'PageOf', {
            code: FunctionCode.fromInline(pageOf(pages)),
            runtime: FunctionRuntime.JS_2_0,
            comment: 'Which page answers under each path',
          }),
        },
      ],
    };
  }

  #acknowledge(): void {
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Members may live anywhere.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'A firewall costs ten times all the rest for a network of 120; routes are throttled and validated.',
      },
      { id: 'AwsSolutions-CFR3', reason: noAccessLogs },
      {
        id: 'AwsSolutions-CFR4',
        reason: "With a `domain`, TLS 1.2 is the least; CloudFront's own name sets its own.",
      },
    );
  }
}

const noAccessLogs =
  'Access logs would keep the addresses of people without a purpose; the API logs every call without them.';

function privateBucket(scope: Construct): IBucket {
  const bucket = new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noAccessLogs });
  // @ts-expect-error The CDK's class and interface disagree on `isWebsite` under exactOptionalPropertyTypes.
  return bucket;
}

function apiBehavior(host: string, proof: string): BehaviorOptions {
  return {
    origin: new HttpOrigin(host, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { [originHeader]: proof },
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // Every header of the caller, Authorization among them, except Host, by which API Gateway is found.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}
