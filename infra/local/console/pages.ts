import { escape } from '../identity/sign-in-pages.ts';
import type { Mailed } from '../services/mail.ts';
import { zone } from '../clock.ts';
import type { Overview } from './console.ts';

type Language = 'fr' | 'en';

const words = {
  title: { fr: 'Console de la pile locale', en: 'Local stack console' },
  clock: { fr: 'Horloge', en: 'Clock' },
  move: { fr: 'Avancer', en: 'Move' },
  day: { fr: 'Jour', en: 'Day' },
  mailbox: { fr: 'Boîte de courriels', en: 'Mailbox' },
  at: { fr: 'Le', en: 'At' },
  to: { fr: 'À', en: 'To' },
  subject: { fr: 'Objet', en: 'Subject' },
  schedules: { fr: 'Horaires', en: 'Schedules' },
  next: { fr: 'Prochain', en: 'Next' },
  fire: { fr: 'Lancer', en: 'Run' },
  queues: { fr: 'Files d’attente', en: 'Queues' },
  waiting: { fr: 'En attente', en: 'Waiting' },
  hidden: { fr: 'En cours', en: 'In flight' },
  delayed: { fr: 'Différés', en: 'Delayed' },
  redrive: { fr: 'Remettre en file', en: 'Redrive' },
  tables: { fr: 'Tables', en: 'Tables' },
  records: { fr: 'Enregistrements', en: 'Records' },
  accounts: { fr: 'Connexions', en: 'Sign-ins' },
  permissions: { fr: 'Permissions', en: 'Permissions' },
  observed: { fr: 'Observées', en: 'Observed' },
  refused: { fr: 'Refusées', en: 'Refused' },
  never: { fr: 'Jamais utilisées', en: 'Never used' },
  back: { fr: 'Retour à la console', en: 'Back to the console' },
  files: { fr: 'Pièces jointes', en: 'Attachments' },
} as const;

export const consoleStyle = `body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1.5rem;color:#22262b;background:#faf9f6}
table{border-collapse:collapse;width:100%;background:#fff}th,td{text-align:left;padding:.3rem .6rem;border:1px solid #d9d4c8;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0ede5}h2{margin:1.6rem 0 .4rem;font-size:1.1rem}button,input{font:inherit}form{display:inline}iframe{width:100%;height:36rem;border:1px solid #d9d4c8;background:#fff}pre{white-space:pre-wrap;background:#fff;border:1px solid #d9d4c8;padding:1rem}a{color:#1f5d4c}`;

/** By the clock of Toronto, to the second. */
const at = (instant: string) => new Date(instant).toLocaleString('sv-SE', { timeZone: zone });

const page = (title: string, language: Language, body: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${consoleStyle}</style><main><h1>${escape(title)}</h1>${body}</main></html>`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const button = (to: string, label: string) =>
  `<form method="post" action="/_local/${to}"><button>${label}</button></form>`;

/** Everything at a glance, in tables, without a script. */
export function consolePage(seen: Overview, language: Language): string {
  const say = (key: keyof typeof words) => words[key][language];
  const section = (key: keyof typeof words, body: string) => `<section><h2>${say(key)}</h2>${body}</section>`;
  const acts = (of: readonly { caller: string; action: string; resource: string }[]) =>
    table(
      ['', '', ''],
      of.map(({ caller, action, resource }) => [caller, action, resource].map(escape)),
    );
  const clock = `<p>${at(seen.now)}</p><form method="post" action="/_local/clock"><label>${say('day')} <input type="date" name="to" required></label> <button>${say('move')}</button></form>`;
  const mails = seen.mailbox
    .toReversed()
    .slice(0, 200)
    .map((mail) => [
      mail.at,
      escape(mail.to.join(', ')),
      `<a href="/_local/mailbox/${mail.id}">${escape(mail.subject)}</a>`,
    ]);
  const schedules = seen.schedules.map(({ name, expression, next }) => [
    name,
    escape(expression),
    next,
    button(`schedules/${name}`, say('fire')),
  ]);
  const queues = seen.queues.map(({ name, waiting, hidden, delayed, dead }) => [
    escape(name),
    String(waiting),
    String(hidden),
    String(delayed),
    dead && waiting > 0 ? button(`queues/${name}/redrive`, say('redrive')) : '',
  ]);
  const { observed, refused, neverUsed } = seen.permissions;
  return page(
    say('title'),
    language,
    [
      section('clock', clock),
      section('mailbox', table([say('at'), say('to'), say('subject')], mails)),
      section('schedules', table(['', '', say('next'), ''], schedules)),
      section('queues', table(['', say('waiting'), say('hidden'), say('delayed'), ''], queues)),
      section(
        'tables',
        table(
          ['', say('records')],
          Object.entries(seen.tables).map(([name, count]) => [name, String(count)]),
        ),
      ),
      section(
        'accounts',
        table(
          ['', '', ''],
          seen.accounts.map(({ pool, email, sub }) => [pool, email, sub].map(escape)),
        ),
      ),
      section(
        'permissions',
        `<details><summary>${say('refused')} ${refused.length}</summary>${acts(refused)}</details><details><summary>${say('never')} ${neverUsed.length}</summary>${acts(neverUsed)}</details><details><summary>${say('observed')} ${observed.length}</summary>${acts(observed)}</details>`,
      ),
    ].join(''),
  );
}

/** One message: its envelope, its text, its HTML in a frame that may do nothing, and its attachments. */
export function mailPage(mail: Mailed, language: Language): string {
  const envelope = table(
    ['', ''],
    [['From', mail.from], ['To', mail.to.join(', ')], ['Date', mail.at], ...Object.entries(mail.headers)].map(
      (row) => row.map(escape),
    ),
  );
  const files = mail.attachments.map(
    ({ name, type }, index) =>
      `<li><a href="/_local/mailbox/${mail.id}/attachments/${index}">${escape(name)}</a> ${escape(type)}</li>`,
  );
  return page(
    mail.subject,
    language,
    [
      `<p><a href="/_local/">${words.back[language]}</a></p>${envelope}`,
      mail.text === undefined ? '' : `<pre>${escape(mail.text)}</pre>`,
      mail.html === undefined
        ? ''
        : `<iframe sandbox title="HTML" src="/_local/mailbox/${mail.id}/html"></iframe>`,
      files.length > 0 ? `<h2>${words.files[language]}</h2><ul>${files.join('')}</ul>` : '',
    ].join(''),
  );
}
