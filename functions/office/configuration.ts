import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { networks, wholeSettings } from '../platform/settings.ts';
import { replace } from '../platform/storage/writes.ts';

/** The settings as they are kept now, not as they were believed half a minute ago: they are read to be changed. */
export const configuration: UseCase<typeof officeRoutes.configuration> = async (_, { store }) => {
  const parts = await store.listAll(wholeSettings);
  const network = parts.find((part) => part.kind === 'network');
  const calendar = parts.find((part) => part.kind === 'calendar');
  if (!network || !calendar) return refuse('platform/not-found');
  const kept = <T>({ version, record }: { readonly version: number; readonly record: T }) => ({
    version,
    record,
  });
  return ok({
    network: kept(network),
    calendar: kept(calendar),
    categories: parts.flatMap((part) => (part.kind === 'category' ? [kept(part)] : [])),
    rules: parts.flatMap((part) => (part.kind === 'rule' ? [kept(part)] : [])),
    fields: parts.flatMap((part) => (part.kind === 'field' ? [kept(part)] : [])),
  });
};

/** Who the network is, on the version that was seen. */
export const changeNetwork: UseCase<typeof officeRoutes.changeNetwork> = async ({ body }, tools) => {
  const { version, ...fields } = body;
  const seen = await tools.store.get(networks, networks.key({ id: 'network', ...fields }));
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const address = fields.address.filter((line) => line !== '');
  const record = { ...seen.record, ...fields, address };
  return tools.commit([replace(networks, seen, record)], { version: version + 1, record });
};
