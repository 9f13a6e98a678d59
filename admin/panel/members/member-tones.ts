import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isEmpty } from '../sheet/filters.ts';
import type { Panel } from '../panel-context.ts';
import type { Tone } from '../../theme/palette.ts';

/** Without these a member is neither written to nor counted where they are. */
const needed = new Set(['category', 'municipality', 'postalCode', 'email']);

/** What stands out on the roll: a term that is over, and what is missing of somebody who joined. */
export function memberTones({ clock }: Panel): (row: Row, column: Column) => Tone | undefined {
  return (row, { key }) => {
    const { joinedOn, termEndsOn } = row;
    if (key === 'termEndsOn')
      return typeof termEndsOn === 'string' && termEndsOn !== '' && termEndsOn < clock.today()
        ? 'late'
        : undefined;
    const joined = typeof joinedOn === 'string' && joinedOn !== '' && Reflect.get(row, 'ended') === undefined;
    return joined && needed.has(key) && isEmpty(row[key]) ? 'wait' : undefined;
  };
}
