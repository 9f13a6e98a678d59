import { escape } from '../identity/sign-in-pages.ts';
import type { Mailed } from '../services/mail.ts';
import { zone } from '../clock.ts';
import type { Overview } from './console.ts';

type Language = 'fr' | 'en';

const words = {
  title: { fr: 'Console de la pile locale', en: 'Local stack console' },
  lead: {
    fr: 'Ce qui tourne sur cette machine : aucun courriel n’en sort.',
    en: 'What runs on this machine: no e-mail leaves it.',
  },
  site: { fr: 'Site public', en: 'Public site' },
  space: { fr: 'Espace membre', en: 'Member’s space' },
  panel: { fr: 'Panneau de l’équipe', en: 'Staff panel' },
  other: { fr: 'English', en: 'Français' },
  clock: { fr: 'Horloge', en: 'Clock' },
  clockHelp: {
    fr: 'Avancer fait passer les jours : les horaires échus se lancent, dans l’ordre.',
    en: 'Moving it lets the days go by: the schedules that fell due run, in order.',
  },
  move: { fr: 'Avancer', en: 'Move' },
  day: { fr: 'Avancer au', en: 'Move to' },
  mailbox: { fr: 'Boîte de courriels', en: 'Mailbox' },
  noMail: { fr: 'Aucun courriel pour l’instant.', en: 'No e-mail yet.' },
  at: { fr: 'Date', en: 'Date' },
  from: { fr: 'De', en: 'From' },
  to: { fr: 'À', en: 'To' },
  subject: { fr: 'Objet', en: 'Subject' },
  asText: { fr: 'En texte', en: 'As text' },
  asHtml: { fr: 'En HTML', en: 'As HTML' },
  schedules: { fr: 'Horaires', en: 'Schedules' },
  name: { fr: 'Nom', en: 'Name' },
  expression: { fr: 'Expression', en: 'Expression' },
  next: { fr: 'Prochain départ', en: 'Next run' },
  act: { fr: 'Action', en: 'Action' },
  fire: { fr: 'Lancer', en: 'Run' },
  queues: { fr: 'Files d’attente', en: 'Queues' },
  queue: { fr: 'File', en: 'Queue' },
  quiet: {
    fr: 'Les files sont vides : tout est fait.',
    en: 'The queues are empty: everything is done.',
  },
  waiting: { fr: 'En attente', en: 'Waiting' },
  hidden: { fr: 'En cours', en: 'In flight' },
  delayed: { fr: 'Différés', en: 'Delayed' },
  redrive: { fr: 'Remettre en file', en: 'Redrive' },
  tables: { fr: 'Tables', en: 'Tables' },
  table: { fr: 'Table', en: 'Table' },
  records: { fr: 'Enregistrements', en: 'Records' },
  accounts: { fr: 'Connexions', en: 'Sign-ins' },
  pool: { fr: 'Groupe', en: 'Pool' },
  email: { fr: 'Courriel', en: 'E-mail' },
  subjectId: { fr: 'Identifiant', en: 'Identifier' },
  permissions: { fr: 'Permissions', en: 'Permissions' },
  caller: { fr: 'Fonction', en: 'Function' },
  resource: { fr: 'Ressource', en: 'Resource' },
  observed: { fr: 'Observées', en: 'Observed' },
  refused: { fr: 'Refusées', en: 'Refused' },
  never: { fr: 'Jamais utilisées', en: 'Never used' },
  back: { fr: 'Retour à la console', en: 'Back to the console' },
  files: { fr: 'Pièces jointes', en: 'Attachments' },
} as const;
type Say = (key: keyof typeof words) => string;

export const consoleStyle = `*{box-sizing:border-box}body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#2a2320;background:#faf6f0;border-top:8px solid #8c2f45}
main{margin:0 auto;max-width:70rem;padding:1.5rem 1.25rem 4rem}h1{font:600 1.9rem/1.2 'Iowan Old Style',Georgia,'Noto Serif',serif;margin:.4rem 0}h2{margin:2rem 0 .5rem;font-size:1.15rem}
.lead,.help{color:#6a5d56;margin:0 0 .8rem}nav{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}nav [lang]{margin-left:auto}.now{font-size:1.25rem;font-weight:600;margin:.2rem 0 .6rem}
.scroll{overflow-x:auto;background:#fff;border:1px solid #e6ddd2;border-radius:10px}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.45rem .75rem;border-top:1px solid #eee6db;vertical-align:middle}
thead th{border-top:0;background:#f5efe6;white-space:nowrap}tbody th{font-weight:600;white-space:nowrap;width:1%}td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}time{white-space:nowrap}
button,input{font:inherit}input{padding:.4rem .6rem;border:1px solid #93857c;border-radius:8px;background:#fff}button{padding:.35rem .9rem;border:1px solid #8c2f45;border-radius:8px;background:#fff;color:#8c2f45;font-weight:600;cursor:pointer}
form{display:inline}iframe{width:100%;height:52rem;border:1px solid #e6ddd2;border-radius:10px;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #e6ddd2;border-radius:10px;padding:1rem;margin:0}
a{color:#8c2f45}details{margin:.3rem 0}summary{cursor:pointer;padding:.2rem 0}:focus-visible{outline:3px solid #8c2f45;outline-offset:2px}`;

/** By the clock of Toronto, as people of the language write it. */
function at(instant: string, language: Language): string {
  const text = new Date(instant).toLocaleString(`${language}-CA`, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return `<time datetime="${escape(instant)}">${escape(text)}</time>`;
}

const page = (title: string, language: Language, body: string) =>
  `<!doctype html><html lang="${language}-CA"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${consoleStyle}</style><main>${body}</main></html>`;

/** Figures stand to the right; a head without a name is that of a column of buttons. */
type Head = string | { readonly figure: string };
function table(heads: readonly Head[], rows: readonly (readonly string[])[]): string {
  const classOf = (index: number) => (typeof heads[index] === 'object' ? ' class="figure"' : '');
  const head = heads.map(
    (one, index) => `<th scope="col"${classOf(index)}>${typeof one === 'object' ? one.figure : one}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => `<td${classOf(index)}>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
const button = (to: string, label: string, about: string) =>
  `<form method="post" action="/_local/${to}"><button aria-label="${escape(`${label} – ${about}`)}">${label}</button></form>`;

function clockOf({ now }: Overview, say: Say, language: Language): string {
  return `<p class="now">${at(now, language)}</p><form method="post" action="/_local/clock"><label>${say('day')} <input type="date" name="to" required></label> <button>${say('move')}</button></form><p class="help">${say('clockHelp')}</p>`;
}

function mailboxOf({ mailbox }: Overview, say: Say, language: Language): string {
  if (mailbox.length === 0) return `<p class="help">${say('noMail')}</p>`;
  const mails = mailbox
    .toReversed()
    .slice(0, 200)
    .map((mail) => [
      at(mail.at, language),
      escape(mail.to.join(', ')),
      `<a href="/_local/mailbox/${mail.id}?lang=${language}">${escape(mail.subject)}</a>`,
    ]);
  return table([say('at'), say('to'), say('subject')], mails);
}

function schedulesOf({ schedules }: Overview, say: Say, language: Language): string {
  const rows = schedules.map(({ name, expression, next }) => [
    name,
    `<code>${escape(expression)}</code>`,
    at(next, language),
    button(`schedules/${name}`, say('fire'), name),
  ]);
  return table([say('name'), say('expression'), say('next'), say('act')], rows);
}

/** Queues in which something is; the others need nobody. */
function queuesOf({ queues }: Overview, say: Say): string {
  const busy = queues.filter(({ waiting, hidden, delayed }) => waiting + hidden + delayed > 0);
  if (busy.length === 0) return `<p class="help">${say('quiet')}</p>`;
  const rows = busy.map(({ name, waiting, hidden, delayed, dead }) => [
    escape(name),
    String(waiting),
    String(hidden),
    String(delayed),
    dead && waiting > 0 ? button(`queues/${name}/redrive`, say('redrive'), name) : '',
  ]);
  const figures = (['waiting', 'hidden', 'delayed'] as const).map((key) => ({ figure: say(key) }));
  return table([say('queue'), ...figures, say('act')], rows);
}

function permissionsOf({ permissions: { observed, refused, neverUsed } }: Overview, say: Say): string {
  const part = (label: string, of: readonly { caller: string; action: string; resource: string }[]) => {
    const rows = of.map(({ caller, action, resource }) => [caller, action, resource].map(escape));
    const acts = table([say('caller'), say('act'), say('resource')], rows);
    return `<details><summary>${label} (${of.length})</summary>${of.length > 0 ? acts : ''}</details>`;
  };
  return part(say('refused'), refused) + part(say('never'), neverUsed) + part(say('observed'), observed);
}

/** Everything at a glance, in tables, without a script. */
export function consolePage(seen: Overview, language: Language): string {
  const say: Say = (key) => words[key][language];
  const section = (key: keyof typeof words, body: string) =>
    `<section aria-labelledby="${key}"><h2 id="${key}">${say(key)}</h2>${body}</section>`;
  const records = Object.entries(seen.tables).map(([name, count]) => [
    name,
    count.toLocaleString(`${language}-CA`),
  ]);
  const accounts = seen.accounts.map(({ pool, email, sub }) => [email, pool, sub].map(escape));
  const switched = language === 'fr' ? 'en' : 'fr';
  const places = `<nav><a href="/${language === 'en' ? '?lang=en' : ''}">${say('site')}</a><a href="/space${language === 'en' ? '?lang=en' : ''}">${say('space')}</a><a href="/panel">${say('panel')}</a><a href="?lang=${switched}" lang="${switched}">${say('other')}</a></nav>`;
  return page(
    say('title'),
    language,
    [
      places,
      `<h1>${say('title')}</h1><p class="lead">${say('lead')}</p>`,
      section('clock', clockOf(seen, say, language)),
      section('mailbox', mailboxOf(seen, say, language)),
      section('schedules', schedulesOf(seen, say, language)),
      section('queues', queuesOf(seen, say)),
      section('tables', table([say('table'), { figure: say('records') }], records)),
      section('accounts', table([say('email'), say('pool'), say('subjectId')], accounts)),
      section('permissions', permissionsOf(seen, say)),
    ].join(''),
  );
}

/** One message: its envelope, its text, its HTML in a frame that may do nothing, and its attachments. */
export function mailPage(mail: Mailed, language: Language): string {
  const say: Say = (key) => words[key][language];
  const envelope = [
    [say('from'), escape(mail.from)],
    [say('to'), escape(mail.to.join(', '))],
    [say('at'), at(mail.at, language)],
    ...Object.entries(mail.headers).map((header) => header.map(escape)),
  ].map(([name = '', value = '']) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  const files = mail.attachments.map(
    ({ name, type }, index) =>
      `<li><a href="/_local/mailbox/${mail.id}/attachments/${index}">${escape(name)}</a> ${escape(type)}</li>`,
  );
  return page(
    mail.subject,
    language,
    [
      `<nav><a href="/_local/?lang=${language}">← ${say('back')}</a></nav><h1>${escape(mail.subject)}</h1>`,
      `<div class="scroll"><table><tbody>${envelope.join('')}</tbody></table></div>`,
      files.length > 0 ? `<h2>${say('files')}</h2><ul>${files.join('')}</ul>` : '',
      mail.html === undefined
        ? ''
        : `<h2>${say('asHtml')}</h2><iframe sandbox title="${escape(mail.subject)}" src="/_local/mailbox/${mail.id}/html"></iframe>`,
      mail.text === undefined ? '' : `<h2>${say('asText')}</h2><pre>${escape(mail.text)}</pre>`,
    ].join(''),
  );
}
