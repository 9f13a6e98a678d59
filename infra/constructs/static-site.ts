import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { pages } from '../catalog.ts';
import { pageOf } from '../page-of.ts';
import { contentSecurityPolicy } from '../security.ts';
import type { Settings } from '../settings.ts';

export type SiteProps = {
  readonly settings: Settings;
  /** Host of the HTTP API. */
  readonly api: string;
  /** Other origins that the pages may call: sign-in, and the bucket of files. */
  readonly calls: readonly string[];
};

/** One origin: the pages from a private bucket, and `/api/*` handed to the HTTP API as it came. */
export class StaticSite extends Construct {
  readonly origin: string;
  readonly distribution: Distribution;
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string, { settings, api, calls }: SiteProps) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: this.#pages(calls),
      additionalBehaviors: { '/api/*': apiBehavior(api) },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(settings.domain === undefined
        ? {}
        : {
            domainNames: [settings.domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificate),
          }),
    });
    this.origin = `https://${settings.domain?.name ?? this.distribution.distributionDomainName}`;
    this.#acknowledge(settings);
  }

  /** Puts the built pages in place, with `/config.json`. Old scripts stay a while, for pages that are still open. */
  publish(folder: string | undefined, config: object): void {
    const put = (id: string, sources: ISource[], props: object) =>
      new BucketDeployment(this, id, {
        sources,
        destinationBucket: asInterface(this.#bucket),
        memoryLimit: 256,
        ...props,
      });
    const assets =
      folder &&
      put('Assets', [Source.asset(folder)], {
        exclude: ['*'],
        include: ['assets/*'],
        prune: false,
        cacheControl: [
          CacheControl.setPublic(),
          CacheControl.maxAge(Duration.days(365)),
          CacheControl.immutable(),
        ],
      });
    const html = put(
      'Pages',
      [...(folder ? [Source.asset(folder)] : []), Source.jsonData('config.json', config)],
      {
        exclude: ['assets/*'],
        cacheControl: [CacheControl.noCache()],
        distribution: this.distribution,
        distributionPaths: ['/*'],
      },
    );
    if (assets) html.node.addDependency(assets);
  }

  #pages(calls: readonly string[]): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(asInterface(this.#bucket)),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: this.#headers(calls),
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

  #headers(calls: readonly string[]): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(calls), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'permissions-policy',
            value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
            override: true,
          },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
    });
  }

  #acknowledge(settings: Settings): void {
    const noLogs =
      'Access logs would keep the addresses of people without a purpose; the API logs each call without them.';
    Validations.of(this.#bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noLogs });
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Members may live anywhere; the network invoices across borders.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'A firewall costs 5 $ a month, a hundred times the rest for a network of 120; routes are throttled and validated.',
      },
      { id: 'AwsSolutions-CFR3', reason: noLogs },
    );
    if (settings.domain !== undefined) return;
    Validations.of(this.distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        "CloudFront's own name comes with its own certificate and protocols; with a `domain`, TLS 1.2 is the least.",
    });
  }
}

function apiBehavior(host: string): BehaviorOptions {
  return {
    origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // Every header of the caller, Authorization among them, except Host, by which API Gateway is found.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}

function asInterface(bucket: Bucket): IBucket {
  // @ts-expect-error The CDK's class and interface disagree on `isWebsite` under exactOptionalPropertyTypes.
  return bucket;
}
