import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import type { RuleId } from '../../shared/kernel/ids.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { replanWrites } from '../membership/writes.ts';
import type { UseCase } from '../platform/http.ts';
import { rules } from '../platform/settings.ts';
import { create, replace } from '../platform/storage/writes.ts';

const template = 'renewal-reminder' as const;

/** A reminder more. What is next for every member is computed again. */
export const addRule: UseCase<typeof officeRoutes.addRule> = ({ body }, tools) => {
  const record = { id: tools.newId<RuleId>(), template, ...body };
  return tools.commit([create(rules, record), ...replanWrites(tools)], { version: 1, record });
};

/** A reminder changed, on the version that was seen. Those that it wrote already stay as they are. */
export const changeRule: UseCase<typeof officeRoutes.changeRule> = async ({ path, body }, tools) => {
  const { version, ...fields } = body;
  const seen = await tools.store.get(rules, rules.key({ id: path.ruleId, template, ...fields }));
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const record = { ...seen.record, ...fields };
  const writes = [replace(rules, seen, record), ...replanWrites(tools)];
  return tools.commit(writes, { version: version + 1, record });
};
