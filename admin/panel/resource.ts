import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { Access } from '../../shared/contracts/access.ts';
import type { Route } from '../../shared/contracts/route.ts';
import type { sheetRoutes } from '../../shared/contracts/sheets/routes.ts';
import type { Cell, Choice, Column, Row, Sheet } from '../../shared/contracts/sheets/sheet.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { rooms } from '../../shared/words/panel.ts';
import type { Word } from '../../shared/words/word.ts';
import type { Tone } from '../theme/palette.ts';
import type { Panel } from './panel-context.ts';
import type { Api } from './providers/api.ts';
import type { PanelSettings } from './providers/settings.ts';
import type { SheetEngine } from './sheet/engine.ts';
import type { Reader } from './sheet/values.ts';

/** The value of a computed column on a day; `undefined` where the row itself has it. */
export type ComputeCell = (row: Row, today: Day) => Cell | undefined;
/** What an action or a record's own part receives: the rows it is about, as the sheet shows them. */
export type SelectionProps = { readonly rows: readonly Row[] };
export type RecordProps = { readonly row: Row };

/** What the dialog of an action on many rows receives. */
export type BulkProps = SelectionProps & {
  readonly engine: SheetEngine;
  readonly nameOf: (row: Row) => string;
  readonly onClose: () => void;
};
/** Something that is done with all the rows of a selection, by whoever may call its route. */
export type BulkAction = {
  readonly label: Word;
  readonly route?: Route;
  readonly Dialog: ComponentType<BulkProps>;
};

/** How the panel shows a sheet of the contracts. */
export type SheetScreen = {
  readonly sheet: Sheet;
  readonly routes: ReturnType<typeof sheetRoutes<Sheet>>;
  /** What a row is called, in titles and in the references of other sheets. */
  readonly nameOf: (row: Row) => string;
  /** What its record is titled, where its name alone says too little: « Facture 000142 – Café du Marché ». */
  readonly titleOf?: (row: Row, reader: Reader) => string;
  /** The computed columns, by key: statuses, balances. It is asked once, and its answers read the panel each time. */
  readonly computed?: (panel: Panel) => Readonly<Record<string, ComputeCell>>;
  /** The colour of a choice, where it says something. */
  /** The ground of a cell for what its row says: late, incomplete. It is asked once, and reads the panel each time. */
  readonly toneOf?: (panel: Panel) => (row: Row, column: Column) => Tone | undefined;
  readonly tones?: Readonly<Record<string, Readonly<Record<string, Tone>>>>;
  /** What a new row begins with. */
  readonly blank?: Readonly<Record<string, Cell>>;
  /** Buttons above the sheet, about the rows of the selection; each asks `useMay(route)` whether it shows. */
  readonly Actions?: ComponentType<SelectionProps>;
  /** What is done with many of its rows at once, before what every sheet offers. */
  readonly bulk?: readonly BulkAction[];
  /** Parts of the record's side panel, each a tab after the fields and before the history. */
  readonly parts?: readonly { readonly label: Word; readonly Part: ComponentType<RecordProps> }[];
};

/** One line of the menu: a sheet, or a page of its own. */
export type PanelResource = {
  /** Its address under `/panel`, and its name for `canAccess`. */
  readonly name: string;
  readonly title: Word;
  readonly room: keyof typeof rooms;
  readonly icon: ComponentType<SvgIconProps>;
  /** Who sees it: the access of the route that it reads first. */
  readonly access: Access;
  /** Routes of actions that are not a sheet's, for `canAccess({ resource, action })`. */
  readonly can?: Readonly<Record<string, Route>>;
} & ({ readonly screen: SheetScreen } | { readonly Page: ComponentType });

/** Where the names of a `reference` column come from: rows of another sheet, the settings, or a list that is read whole. */
export type ReferenceSource =
  | { readonly from: 'settings'; readonly choices: (settings: PanelSettings) => readonly Choice[] }
  | { readonly from: 'sheet'; readonly screen: SheetScreen }
  | { readonly from: 'list'; readonly load: (api: Api) => Promise<readonly Choice[]> };

export function screenOf(resource: PanelResource): SheetScreen | undefined {
  return 'screen' in resource ? resource.screen : undefined;
}
