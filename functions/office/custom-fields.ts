import type { CustomField } from '../../shared/contracts/records/custom-field.ts';
import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { nameFrom } from '../../shared/kernel/text.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { fields, readSettings, wholeSettings } from '../platform/settings.ts';
import { create, replace } from '../platform/storage/writes.ts';

/** A sheet with more columns than this is not read any more. */
const mostFields = 60;

type Typed = Pick<CustomField, 'choices'> | { readonly choices: readonly TypedChoice[] };
type TypedChoice = { readonly value?: string | undefined; readonly label: CustomField['label'] };

/** New choices take a name of their own, which never changes; those that had one keep it. */
function named({ choices }: Typed): CustomField['choices'] {
  const taken = choices.flatMap(({ value }) => value ?? []);
  return choices.map(({ value, label }) => {
    const name = value ?? nameFrom(label.fr, taken);
    taken.push(name);
    return { value: name, label };
  });
}

/** A column more on a sheet, for what the network alone wants to know. */
export const addField: UseCase<typeof officeRoutes.addField> = async ({ body }, tools) => {
  const { fields: known } = await readSettings(tools.store);
  if (known.length >= mostFields) return refuse('office/too-many-fields');
  if (body.type === 'choice' && body.choices.length === 0) return refuse('office/no-choice');
  const taken = known.map(({ id }) => id);
  const record: CustomField = {
    ...body,
    id: nameFrom(body.label.fr, taken),
    choices: body.type === 'choice' ? named(body) : [],
    place: 1 + Math.max(-1, ...known.map(({ place }) => place)),
    archived: false,
  };
  return tools.commit([create(fields, record)], { version: 1, record });
};

/** A field changed, or put away, on the version that was seen. Values refer to its choices: none of them goes. */
export const changeField: UseCase<typeof officeRoutes.changeField> = async ({ path, body }, tools) => {
  const { version, ...typed } = body;
  const seen = await tools.store.get(fields, { pk: 'settings', sk: `field#${path.fieldId}` });
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const before = seen.record;
  const choices = before.type === 'choice' ? named(typed) : [];
  const values = new Set(choices.map(({ value }) => value));
  if (before.choices.some(({ value }) => !values.has(value))) return refuse('office/choice-stays');
  const record = { ...before, ...typed, choices };
  return tools.commit([replace(fields, seen, record)], { version: version + 1, record });
};

/** The order of a sheet's own fields, as they stand one after the other. */
export const orderFields: UseCase<typeof officeRoutes.orderFields> = async ({ body }, tools) => {
  const parts = await tools.store.listAll(wholeSettings);
  const kept = parts.flatMap((part) => (part.kind === 'field' ? [part] : []));
  const inOrder = kept.toSorted((a, b) => a.record.place - b.record.place);
  const asked = [...new Set(body.fields)].flatMap(
    (id) => inOrder.find(({ record }) => record.id === id) ?? [],
  );
  const moved = [...asked, ...inOrder.filter((one) => !asked.includes(one))].map((seen, place) => ({
    seen,
    record: { ...seen.record, place },
  }));
  const writes = moved
    .filter(({ seen, record }) => seen.record.place !== record.place)
    .map(({ seen, record }) => replace(fields, seen, record));
  const answer = { fields: moved.map(({ record }) => record.id) };
  return writes.length === 0 ? ok(answer) : tools.commit(writes, answer);
};
