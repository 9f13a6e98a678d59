import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { originProof } from '../constructs/origin-proof.ts';
import type { Client, Kind } from '../constructs/people.ts';
import { StaticSite } from '../constructs/static-site.ts';
import type { Settings } from '../settings.ts';
import { stackProps, type Data } from './data.ts';

/**
 * The one origin that people see. It comes before Service, whose functions write its address in e-mails: so the API
 * itself is here, empty, and Service hangs its routes on it.
 */
export class Site extends Stack {
  readonly api: CfnApi;
  readonly origin: string;
  /** What a request carries that came through the site. */
  readonly proof: string;
  readonly clients: Readonly<Record<Kind, Client>>;

  constructor(scope: Construct, settings: Settings, data: Data, pages: string | undefined) {
    super(scope, 'Site', stackProps(settings, 'site'));
    this.api = new CfnApi(this, 'Api', { name: settings.name, protocolType: 'HTTP' });
    this.proof = originProof(this, data.staff.pool);
    const site = new StaticSite(this, 'Pages', {
      settings,
      api: `${this.api.ref}.execute-api.${this.region}.${this.urlSuffix}`,
      proof: this.proof,
      calls: [
        `https://cognito-idp.${this.region}.amazonaws.com`,
        data.staff.signInPages,
        data.members.signInPages,
        `https://${data.files.bucket.bucketRegionalDomainName}`,
      ],
    });
    this.origin = site.origin;
    this.clients = {
      staff: data.staff.client(this, 'StaffClient', this.origin),
      member: data.members.client(this, 'MemberClient', this.origin),
    };
    site.publish(pages, this.clients);
    new CfnOutput(this, 'Address', { value: this.origin });
    new CfnOutput(this, 'DistributionName', { value: site.distribution.distributionDomainName });
  }
}
