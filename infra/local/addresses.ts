import { home } from './template/home.ts';
import { kinds } from './template/kinds.ts';
import type { Plan } from './template/plan.ts';

export type Origins = { readonly site: string; readonly issuer: string; readonly proxy: string };

/** Turns every address of the cloud that the template names into the one that stands for it here. */
export function localizer(plan: Plan, { site, issuer, proxy }: Origins): (text: string) => string {
  const host = `${home.region}.${home.suffix}`;
  const pairs: readonly (readonly [string, string])[] = [
    [`https://cognito-idp.${host}`, issuer],
    [`https://sqs.${host}`, proxy],
    ...plan.parts(kinds.bucket).map(({ ref }) => [`https://${ref}.s3.${host}`, proxy] as const),
    ...plan
      .parts(kinds.signInPages)
      .map(
        ({ ref, UserPoolId }) =>
          [`https://${ref}.auth.${home.region}.amazoncognito.com`, `${issuer}/${UserPoolId}`] as const,
      ),
    ...plan
      .parts(kinds.distribution)
      .flatMap(({ name, DistributionConfig }) =>
        [...DistributionConfig.Aliases, `${name.toLowerCase()}.cloudfront.net`].map(
          (domain) => [`https://${domain}`, site] as const,
        ),
      ),
  ];
  return (text) => pairs.reduce((written, [from, to]) => written.replaceAll(from, to), text);
}
