import type { TemplateText } from '../../../shared/messages/template.ts';

const verifyEmail: TemplateText = {
  subject: { fr: 'Confirmez votre adresse courriel', en: 'Confirm your e-mail address' },
  body: {
    fr: `
Bonjour,

Une demande d’adhésion a été remplie avec cette adresse. Pour qu’elle nous parvienne, confirmez que l’adresse est bien la vôtre.

[Confirmer mon adresse]({{ link }})

Ce lien est valide pendant {{ validHours }} heures et ne sert qu’une fois.

Si vous n’avez rien demandé, ignorez ce message : la demande ne sera pas transmise.`,
    en: `
Hello,

A membership application was filled in with this address. To send it to us, confirm that the address is yours.

[Confirm my address]({{ link }})

This link is valid for {{ validHours }} hours and works once.

If you did not ask for anything, ignore this message: the application will not be sent.`,
  },
};

const oneTimeCode: TemplateText = {
  subject: { fr: '{{ code }} est votre code de connexion', en: '{{ code }} is your sign-in code' },
  body: {
    fr: `
Bonjour,

Voici le code pour vous connecter :

> {{ code }}

Il est valide pendant {{ validMinutes }} minutes. Ne le donnez à personne : notre équipe ne vous le demandera jamais.

Si vous n’essayez pas de vous connecter, ignorez ce message.`,
    en: `
Hello,

Here is the code to sign in:

> {{ code }}

It is valid for {{ validMinutes }} minutes. Do not give it to anyone: our team will never ask you for it.

If you are not trying to sign in, ignore this message.`,
  },
};

export const accountTemplates = { 'verify-email': verifyEmail, 'one-time-code': oneTimeCode } as const;
