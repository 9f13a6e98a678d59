import type { IncomingMessage } from 'node:http';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';

/** What the API is told of where a request comes from: the other end of its connection, and the headers that were added. */
export type Arrival = { readonly from: string; readonly added: Readonly<Record<string, string>> };

/** An address of CloudFront's; one of those set apart for examples. */
const ownAddress = '198.51.100.1';

/** The list of who passed a request on, with one more at its end. */
export function passedBy(before: string | string[] | undefined, address: string): string {
  return [before ?? [], address].flat().join(', ');
}

/** A request to the API's own host, past CloudFront. */
export function straight({ socket }: IncomingMessage): Arrival {
  return { from: socket.remoteAddress ?? '', added: {} };
}

/** CloudFront in front of the API, as the template says: what it adds to a request, and the host that it hands it to. */
export function edge(plan: Plan): { host: string; through: (request: IncomingMessage) => Arrival } {
  const [distribution] = plan.parts(kinds.distribution);
  const { CacheBehaviors = [], Origins = [] } = distribution?.DistributionConfig ?? {};
  const behavior = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*');
  const origin = Origins.find(({ Id }) => Id === behavior?.TargetOriginId);
  const named = (origin?.OriginCustomHeaders ?? []).map(
    ({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue] as const,
  );
  const own: Readonly<Record<string, string>> = Object.fromEntries(named);
  return {
    host: origin?.DomainName.toLowerCase() ?? '',
    through: ({ headers, socket }) => ({
      from: ownAddress,
      added: {
        ...own,
        'x-forwarded-for': passedBy(headers['x-forwarded-for'], socket.remoteAddress ?? ''),
      },
    }),
  };
}
