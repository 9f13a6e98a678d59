import * as z from 'zod';
import { admission, duplicateReasons, openConditions } from '../../words/admission.ts';
import { choices } from '../../words/choices.ts';
import { languageNames, partyKinds } from '../../words/common.ts';
import { regions } from '../../words/regions.ts';
import { roll } from '../../words/roll.ts';
import { applicationStates } from '../../words/statuses.ts';
import type { Column, Sheet } from './sheet.ts';

const words = { ...roll, ...admission.columns };

/** Everything here is told by the form, or by what the staff and the board decide through the actions above the sheet. */
const told = (
  key: keyof typeof words,
  width: number,
  editor: Column['editor'],
  rest: Partial<Column> = {},
): Column => ({ key, label: words[key], width, edit: [], editor, schema: z.any(), ...rest });

const reserved = { reserved: true } as const;
const pick = (
  list: Parameters<typeof choices>[0],
  type: 'choice' | 'choices' = 'choice',
): Column['editor'] => ({
  type,
  choices: choices(list),
});

/** Applications for membership, from the confirmed e-mail on. */
export const applicationsSheet = {
  name: 'applications',
  title: admission.title,
  serves: 'membership',
  shards: 4,
  readers: { admin: 'full', membership: 'full', treasurer: 'full', reader: 'plain' },
  grow: [],
  columns: [
    told('name', 280, { type: 'text' }),
    told('state', 210, pick(applicationStates)),
    told('category', 200, { type: 'reference', sheet: 'categories' }),
    told('receivedOn', 110, { type: 'day' }),
    told('missing', 160, pick(admission.missing, 'choices')),
    told('suspicion', 330, pick(duplicateReasons, 'choices'), reserved),
    told('contactName', 170, { type: 'text' }),
    told('email', 220, { type: 'email' }, reserved),
    told('phone', 130, { type: 'phone' }, reserved),
    told('language', 100, pick(languageNames)),
    told('kind', 170, pick(partyKinds)),
    told('region', 170, pick(regions)),
    told('municipality', 150, { type: 'text' }),
    told('neq', 110, { type: 'text' }),
    told('opinion', 220, { type: 'text' }, reserved),
    told('resolution', 120, { type: 'text' }),
    told('decidedOn', 110, { type: 'day' }),
    told('conditions', 200, pick(openConditions, 'choices')),
    told('memberNumber', 100, { type: 'text' }),
  ],
} as const satisfies Sheet;
