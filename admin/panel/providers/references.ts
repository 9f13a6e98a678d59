import type { Choice, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { say } from '../../../shared/words/word.ts';
import type { ReferenceSource, SheetScreen } from '../resource.ts';
import type { Api } from './api.ts';
import type { Feed } from './feed.ts';
import type { Settings } from './settings.ts';

export type ReferencePorts = {
  readonly sources: Readonly<Record<string, ReferenceSource>>;
  readonly api: Api;
  readonly settings: Settings;
  readonly feedOf: (screen: SheetScreen) => Feed;
  readonly changed: () => void;
};

/** What ids of other sheets are called, for cells that refer to them. Lists are read once, sheets follow their feed. */
export function openReferences({ sources, api, settings, feedOf, changed }: ReferencePorts) {
  const lists = new Map<string, readonly Choice[]>();

  function listOf(sheet: string, load: (from: Api) => Promise<readonly Choice[]>): readonly Choice[] {
    const known = lists.get(sheet);
    if (known !== undefined) return known;
    lists.set(sheet, []);
    load(api).then(
      (choices) => {
        lists.set(sheet, choices);
        changed();
      },
      () => lists.delete(sheet),
    );
    return [];
  }

  function nameOfRow(screen: SheetScreen, row: Row | undefined): string | undefined {
    return row === undefined ? undefined : screen.nameOf(row);
  }

  /** The choices whose name holds the text, at most as many as fit a list. */
  function matching(sheet: string, text: string, most: number): readonly Choice[] {
    const wanted = fold(text);
    const source = sources[sheet];
    if (source === undefined) return [];
    const found: Choice[] = [];
    for (const choice of choicesOf(sheet, source)) {
      if ([choice.label.fr, choice.label.en].some((name) => fold(name).includes(wanted))) found.push(choice);
      if (found.length === most) break;
    }
    return found;
  }

  function listed(sheet: string, source: Exclude<ReferenceSource, { from: 'sheet' }>): readonly Choice[] {
    if (source.from === 'list') return listOf(sheet, source.load);
    const known = settings.now();
    return known === undefined ? [] : source.choices(known);
  }

  function choicesOf(sheet: string, source: ReferenceSource): Iterable<Choice> {
    if (source.from === 'sheet') return rowsAsChoices(source.screen, feedOf(source.screen));
    return listed(sheet, source);
  }

  return {
    matching,
    nameOf(sheet: string, id: string, language: Language): string {
      const source = sources[sheet];
      if (source === undefined) return id;
      if (source.from === 'sheet')
        return nameOfRow(source.screen, feedOf(source.screen).rows().get(id)) ?? '…';
      const choice = listed(sheet, source).find(({ value }) => value === id);
      return choice === undefined ? '…' : say(choice.label, language);
    },
    /** The id that a name means; none where no row or several rows have it. */
    find(sheet: string, name: string): string | undefined {
      const wanted = fold(name);
      const exact = matching(sheet, name, 200).filter(
        ({ value, label }) => value === name || fold(label.fr) === wanted || fold(label.en) === wanted,
      );
      return exact.length === 1 ? exact[0]?.value : undefined;
    },
    /** Changes when names that these sheets give may have changed; settings count always, since rules compute with them. */
    mark(sheets: readonly string[]): string {
      const of = (sheet: string) => {
        const source = sources[sheet];
        if (source?.from === 'sheet') return feedOf(source.screen).state();
        return source?.from === 'list' ? (lists.get(sheet)?.length ?? -1) : '';
      };
      return [settings.revision(), ...sheets.map(of)].join(' ');
    },
    /** A list was changed elsewhere in the panel: it is read again when it is next needed. */
    forget(sheet: string): void {
      lists.delete(sheet);
      changed();
    },
  };
}

function* rowsAsChoices(screen: SheetScreen, feed: Feed): Iterable<Choice> {
  for (const row of feed.rows().values()) {
    const name = screen.nameOf(row);
    yield { value: row.id, label: { fr: name, en: name } };
  }
}

export type References = ReturnType<typeof openReferences>;
