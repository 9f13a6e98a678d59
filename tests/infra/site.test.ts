import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { pages } from '../../infra/catalog.ts';
import { pageOf } from '../../infra/constructs/page-of.ts';
import { network } from './network.ts';

const template = network();
const distribution = template.one('PagesDistribution');

describe('pages', () => {
  test.each([
    ['/', '/index.html'],
    ['/adhesion/merci', '/index.html'],
    ['/space', '/space/index.html'],
    ['/space/pairings/01J9', '/space/index.html'],
    ['/panel', '/panel/index.html'],
    ['/panel/', '/panel/index.html'],
    ['/panel/members/01J9/history', '/panel/index.html'],
    ['/panels', '/index.html'],
    ['/assets/index-B2x.js', '/assets/index-B2x.js'],
    ['/config.json', '/config.json'],
    ['/v1.2/page', '/index.html'],
  ])('%s is answered by %s', (uri, page) => {
    const event = JSON.stringify({ request: { uri } });
    expect(runInNewContext(`${pageOf(pages)}; handler(${event}).uri`)).toBe(page);
  });

  test('come from a bucket that only the distribution may read', () => {
    const allowed = template
      .one('PagesBucketPolicy')
      .parts('PolicyDocument.Statement')
      .filter((statement) => statement.at('Effect') === 'Allow');
    expect(allowed.map((statement) => [statement.at('Action'), statement.at('Principal')])).toEqual([
      ['s3:GetObject', { Service: 'cloudfront.amazonaws.com' }],
    ]);
    expect(template.one('PagesBucket').at('PublicAccessBlockConfiguration.RestrictPublicBuckets')).toBe(true);
  });

  test('run no inline script or style, and call no other origin than sign-in and files', () => {
    const headers = template.one('PagesHeaders');
    const policy = headers.text(
      'ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy',
    );
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      [
        "connect-src 'self'",
        'https://cognito-idp.ca-central-1.amazonaws.com',
        'https://{StaffPoolSignIn}.auth.ca-central-1.amazoncognito.com',
        'https://{MembersPoolSignIn}.auth.ca-central-1.amazoncognito.com',
        'https://{FilesBucket.RegionalDomainName}',
      ].join(' '),
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect(distribution.at('DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId')).toBe(
      '{PagesHeaders}',
    );
  });

  test('are fetched anew each time, while their scripts are kept, and stay for pages that are still open', () => {
    const html = template.one('PagesPublicationPagesCustomResource256MiB');
    expect(['Prune', 'Exclude', 'SystemMetadata.cache-control'].map((key) => html.at(key))).toEqual([
      true,
      ['assets/*'],
      'no-cache',
    ]);
    const assets = template.one('PagesPublicationAssetsCustomResource256MiB');
    expect(['Prune', 'Include', 'SystemMetadata.cache-control'].map((key) => assets.at(key))).toEqual([
      false,
      ['assets/*'],
      'public, max-age=31536000, immutable',
    ]);
  });

  test('find at /config.json where their people sign in', () => {
    const html = template.one('PagesPublicationPagesCustomResource256MiB');
    expect(Object.values(html.at('SourceMarkers.1') as object)).toEqual([
      '{StaffPool}',
      '{StaffClient}',
      '{StaffPoolSignIn}',
      '{MembersPool}',
      '{MemberClient}',
      '{MembersPoolSignIn}',
    ]);
  });
});

test('the API is behind the same origin: nothing cached, everything of the caller passed on but Host', () => {
  const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
  const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
  const [behavior, ...others] = distribution.parts('DistributionConfig.CacheBehaviors');
  expect(others).toEqual([]);
  expect(behavior?.at('PathPattern')).toBe('/api/*');
  expect(behavior?.at('CachePolicyId')).toBe(cachingDisabled);
  expect(behavior?.at('OriginRequestPolicyId')).toBe(allViewerExceptHostHeader);
  expect(behavior?.texts('AllowedMethods')).toContain('DELETE');
  // An error page would stand in for the API's problems too.
  expect(distribution.at('DistributionConfig.CustomErrorResponses')).toBeUndefined();
});

test('the API can tell a request that came through the site, and so whose address it may believe', () => {
  const [origin, ...others] = distribution
    .parts('DistributionConfig.Origins')
    .filter((one) => one.at('OriginCustomHeaders') !== undefined);
  expect(others).toEqual([]);
  expect(origin?.text('DomainName')).toContain('execute-api');
  expect(origin?.at('OriginCustomHeaders')).toEqual([
    { HeaderName: 'x-courtepointe-origin', HeaderValue: '{OriginProof.ClientSecret}' },
  ]);
  const proof = template.one('OriginProof');
  expect([proof.at('GenerateSecret'), proof.at('ExplicitAuthFlows')]).toEqual([
    true,
    ['ALLOW_REFRESH_TOKEN_AUTH'],
  ]);
  expect([proof.at('AllowedOAuthFlows'), proof.at('CallbackURLs')]).toEqual([undefined, undefined]);
  const told = template
    .all('AWS::Lambda::Function')
    .filter((lambda) => lambda.at('Environment.Variables.ORIGIN_PROOF') !== undefined);
  expect(told.map(({ id }) => id)).toEqual(['JoinFunction']);
});

test('people come back to this origin after signing in, with a code and without a secret', () => {
  const staff = template.one('StaffClient');
  expect(staff.at('CallbackURLs')).toEqual(['https://{PagesDistribution.DomainName}/panel/auth-callback']);
  expect(staff.at('LogoutURLs')).toEqual(['https://{PagesDistribution.DomainName}/panel']);
  expect(staff.at('AllowedOAuthFlows')).toEqual(['code']);
  expect(staff.at('GenerateSecret')).toBe(false);
});

test('a token of the staff carries the scope of the staff, a member’s that of the members', () => {
  const scopes = (client: string) => template.one(client).at('AllowedOAuthScopes');
  expect(scopes('StaffClient')).toEqual(['openid', 'email', '{StaffPoolApi}/staff']);
  expect(scopes('MemberClient')).toEqual(['openid', 'email', '{MembersPoolApi}/member']);
  expect(template.one('StaffPoolApi').at('Identifier')).toBe('courtepointe');
  expect(template.one('MembersPoolApi').at('Identifier')).toBe('courtepointe');
});

describe('with a domain', () => {
  const domain = 'membres.reseau.example';
  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f3c';

  test('the site, the way back from sign-in and the mail are the network’s own', () => {
    const own = network({ domain, certificate, mailDomain: 'reseau.example', sender: 'info@reseau.example' });
    const config = own.one('PagesDistribution');
    expect(config.at('DistributionConfig.Aliases')).toEqual([domain]);
    expect(config.at('DistributionConfig.ViewerCertificate.MinimumProtocolVersion')).toBe('TLSv1.2_2021');
    expect(own.one('MemberClient').at('CallbackURLs')).toEqual([
      'https://membres.reseau.example/space/auth-callback',
    ]);
    expect(own.one('SendFunction').at('Environment.Variables.SITE_ORIGIN')).toBe(
      'https://membres.reseau.example',
    );
    expect(own.one('MailIdentity').at('EmailIdentity')).toBe('reseau.example');
  });

  test('its certificate is asked for in so many words', () => {
    expect(() => network({ domain })).toThrow('The context has a `domain` but no `certificate` for it');
  });
});
