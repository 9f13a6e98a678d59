import { demoStaff } from './people.ts';

export type Language = 'fr' | 'en';
type Step = 'staff' | 'email' | 'code';

const words = {
  title: { fr: 'Connexion', en: 'Sign in' },
  demo: { fr: 'Personnes de démonstration', en: 'Demo people' },
  or: { fr: 'Ou avec votre courriel', en: 'Or with your e-mail' },
  email: { fr: 'Courriel', en: 'E-mail' },
  password: { fr: 'Mot de passe', en: 'Password' },
  first: {
    fr: 'Sur cette machine, le premier mot de passe saisi devient le vôtre (12 caractères au moins).',
    en: 'On this machine, the first password you type becomes yours (at least 12 characters).',
  },
  enter: { fr: 'Se connecter', en: 'Sign in' },
  send: { fr: 'Recevoir un code', en: 'Send me a code' },
  code: { fr: 'Code reçu par courriel', en: 'Code received by e-mail' },
  sent: {
    fr: 'Si cette adresse est celle d’un membre, un code vient d’y être envoyé.',
    en: 'If this address belongs to a member, a code has just been sent to it.',
  },
  wrong: {
    fr: 'Ces renseignements ne correspondent à aucune connexion.',
    en: 'These details match no sign-in.',
  },
  mailbox: { fr: 'Boîte de courriels de cette machine', en: 'Mailbox of this machine' },
  other: { fr: 'English', en: 'Français' },
} as const;

const roles: Readonly<Record<(typeof demoStaff)[number]['role'], Readonly<Record<Language, string>>>> = {
  admin: { fr: 'responsable de la plateforme', en: 'system administrator' },
  membership: { fr: 'adhésions', en: 'membership' },
  treasurer: { fr: 'trésorerie', en: 'treasury' },
  programmes: { fr: 'programmes', en: 'programmes' },
  reader: { fr: 'lecture seule', en: 'read only' },
  volunteer: { fr: 'bénévole d’un comité', en: 'committee volunteer' },
};

export const signInStyle = `body{font:16px/1.5 system-ui,sans-serif;background:#f3f1ec;color:#22262b;margin:0;display:grid;min-height:100vh;place-items:center}
main{background:#fff;border:1px solid #d9d4c8;border-radius:12px;padding:2rem;width:min(26rem,calc(100vw - 4rem))}
h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}label{display:block;margin:.75rem 0 .25rem}
input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem .6rem;border:1px solid #6b7078;border-radius:6px}
button{font:inherit;width:100%;padding:.55rem .75rem;margin-top:.5rem;border-radius:6px;border:1px solid #1f5d4c;background:#1f5d4c;color:#fff;cursor:pointer}
.person{background:#fff;color:#22262b;border-color:#b9b3a5;text-align:left}.person small{color:#565b63;float:right}
:focus-visible{outline:3px solid #c47f17;outline-offset:2px}.wrong{color:#a3231b}p{margin:.5rem 0}a{color:#1f5d4c}nav{text-align:right}`;

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A page of the sign-in, without a script: one form, or one button for each demo person. */
export function signInPage(
  step: Step,
  language: Language,
  { wrong, email = '', mailbox }: { wrong: boolean; email?: string; mailbox: string },
): string {
  const say = (key: keyof typeof words) => words[key][language];
  const people = demoStaff.map((one) => {
    const label = `${escape(one.name)} <small>${roles[one.role][language]}</small>`;
    return `<form method="post"><button class="person" name="demo" value="${one.email}">${label}</button></form>`;
  });
  const field = (name: string, key: keyof typeof words, more: string) =>
    `<label for="${name}">${say(key)}</label><input id="${name}" name="${name}" required ${more}>`;
  const emailField = field('email', 'email', `type="email" autocomplete="username" value="${escape(email)}"`);
  const bodies: Readonly<Record<Step, string>> = {
    staff: `<h2>${say('demo')}</h2>${people.join('')}<h2>${say('or')}</h2><form method="post">${emailField}${field('password', 'password', 'type="password" autocomplete="current-password"')}<p><small>${say('first')}</small></p><button>${say('enter')}</button></form>`,
    email: `<form method="post">${emailField}<button>${say('send')}</button></form>`,
    code: `<p role="status">${say('sent')} <a href="${mailbox}" target="_blank">${say('mailbox')}</a></p><form method="post"><input type="hidden" name="email" value="${escape(email)}">${field('code', 'code', 'inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{8}" autofocus')}<button>${say('enter')}</button></form>`,
  };
  const switched = language === 'fr' ? 'en' : 'fr';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('title')}</title><style>${signInStyle}</style><main><nav><a href="?lang=${switched}" lang="${switched}">${say('other')}</a></nav><h1>${say('title')}</h1>${wrong ? `<p class="wrong" role="alert">${say('wrong')}</p>` : ''}${bodies[step]}</main></html>`;
}

/** The message that carries a one-time code. */
export function codeMessage(code: string, language: Language): { subject: string; text: string } {
  return language === 'fr'
    ? {
        subject: 'Votre code de connexion',
        text: `Votre code de connexion est ${code}. Il est valide cinq minutes.`,
      }
    : { subject: 'Your sign-in code', text: `Your sign-in code is ${code}. It is valid for five minutes.` };
}
