import type { Language } from '../../../shared/kernel/language.ts';
import { common, languageNames } from '../../../shared/words/common.ts';
import { door } from '../../../shared/words/panel.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { languageAtTheDoor, rememberLanguage } from './preferences.ts';

export type DoorState = 'open' | 'lapsed' | 'failed';

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const notes: Readonly<Record<DoorState, Word | undefined>> = {
  open: undefined,
  lapsed: door.lapsed,
  failed: door.failed,
};

/**
 * The page before the panel, in plain elements: it is all that is loaded before someone signs in.
 *
 * @param enter begins to sign in, in the language of the page
 */
export function showDoor(root: HTMLElement, state: DoorState, enter: (language: Language) => void): void {
  const language = languageAtTheDoor();
  rememberLanguage(language);
  const other: Language = language === 'fr' ? 'en' : 'fr';
  document.title = say(door.title, language);
  const note = notes[state];
  const button = element('button', {
    className: 'door-enter',
    type: 'button',
    textContent: say(common.signIn, language),
  });
  button.addEventListener('click', () => enter(language));
  const switcher = element('button', { className: 'door-language', type: 'button', lang: other });
  switcher.textContent = say(languageNames[other], other);
  switcher.addEventListener('click', () => {
    rememberLanguage(other);
    showDoor(root, state, enter);
  });
  root.replaceChildren(
    element(
      'main',
      { className: 'door' },
      element('div', { className: 'door-quilt', ariaHidden: 'true' }),
      element(
        'div',
        { className: 'door-card' },
        element('h1', { textContent: 'Courtepointe' }),
        element('p', { textContent: say(door.welcome, language) }),
        ...(note === undefined
          ? []
          : [element('p', { className: 'door-note', role: 'status', textContent: say(note, language) })]),
        button,
        switcher,
      ),
    ),
  );
  button.focus();
}
