/** What the public form refuses, beside what membership does. */
export const joinProblems = {
  'join/form-changed': {
    status: 409,
    title: {
      fr: 'Le formulaire a changé entre-temps. Rechargez la page, puis envoyez-le de nouveau',
      en: 'The form has changed in the meantime. Reload the page, then send it again',
    },
  },
} as const;
