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
  wrongCode: {
    fr: 'Ce code n’est pas le bon, ou il n’est plus valide. Vérifiez-le dans le dernier courriel reçu.',
    en: 'This code is not the right one, or is no longer valid. Check it in the last e-mail you received.',
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

export const signInStyle = `*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;background:#faf6f0;color:#2a2320;margin:0;padding:1rem;display:grid;min-height:100vh;place-items:center}
main{background:#fff;border:1px solid #e6ddd2;border-top:6px solid #8c2f45;border-radius:12px;padding:1.6rem 2rem 2rem;width:min(26rem,100%)}
h1{font:600 1.6rem/1.2 'Iowan Old Style',Georgia,'Noto Serif',serif;margin:0 0 1rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}label{display:block;font-weight:600;margin:.75rem 0 .25rem}
input{font:inherit;width:100%;padding:.5rem .6rem;border:1px solid #93857c;border-radius:8px}
button{font:inherit;font-weight:600;width:100%;padding:.6rem .75rem;margin-top:.75rem;border-radius:8px;border:1px solid #8c2f45;background:#8c2f45;color:#fff;cursor:pointer}
.person{display:flex;gap:1rem;justify-content:space-between;align-items:baseline;margin-top:.5rem;background:#fff;color:#2a2320;border-color:#93857c;text-align:left}.person small{color:#6a5d56;font-weight:400;text-align:right}
:focus-visible{outline:3px solid #8c2f45;outline-offset:2px}.wrong{color:#b3261e;font-weight:600}p{margin:.5rem 0}a{color:#8c2f45}nav{text-align:right}`;

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
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('title')}</title><style>${signInStyle}</style><main><nav><a href="?lang=${switched}" lang="${switched}">${say('other')}</a></nav><h1>${say('title')}</h1>${wrong ? `<p class="wrong" role="alert">${say(step === 'code' ? 'wrongCode' : 'wrong')}</p>` : ''}${bodies[step]}</main></html>`;
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
