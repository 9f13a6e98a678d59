import type { ReferenceSource } from '../resource.ts';

/** The categories of members, which the network defines. */
export const categories: ReferenceSource = {
  from: 'settings',
  choices: (settings) => settings.categories.map(({ id, name }) => ({ value: id, label: name })),
};
