/** What the platform itself refuses, whatever the area. */
export const platformProblems = {
  'platform/invalid': {
    status: 400,
    title: { fr: 'Certaines valeurs sont à corriger', en: 'Some values need correcting' },
  },
  'platform/not-json': {
    status: 400,
    title: { fr: 'La requête n’est pas du JSON lisible', en: 'The request is not readable JSON' },
  },
  'platform/bad-cursor': {
    status: 400,
    title: { fr: 'Ce curseur n’est pas de cette liste', en: 'That cursor is not from this list' },
  },
  'platform/not-signed-in': { status: 401, title: { fr: 'Connectez-vous d’abord', en: 'Sign in first' } },
  'platform/not-allowed': {
    status: 403,
    title: { fr: 'Votre rôle ne permet pas cela', en: 'Your role does not allow this' },
  },
  'platform/other-origin': {
    status: 403,
    title: { fr: 'Cette requête vient d’un autre site', en: 'This request comes from another site' },
  },
  'platform/not-found': { status: 404, title: { fr: 'Introuvable', en: 'Not found' } },
  'platform/changed-meanwhile': {
    status: 409,
    title: {
      fr: 'Quelqu’un d’autre l’a modifié entre-temps',
      en: 'Someone else changed this in the meantime',
    },
  },
  'platform/already-there': { status: 409, title: { fr: 'Cela existe déjà', en: 'This already exists' } },
  'platform/busy': {
    status: 409,
    title: {
      fr: 'Trop de personnes modifient cela en même temps. Réessayez dans un instant',
      en: 'Too many people are changing this at once. Try again in a moment',
    },
  },
  'platform/key-reused': {
    status: 422,
    title: {
      fr: 'Cette clé d’idempotence a déjà servi à une autre requête',
      en: 'That idempotency key was already used for another request',
    },
  },
  'platform/cursor-too-old': {
    status: 410,
    title: {
      fr: 'Trop d’eau a coulé sous les ponts : rechargez la liste',
      en: 'Too much has changed: reload the list',
    },
  },
  'platform/too-large': {
    status: 413,
    title: { fr: 'La requête est trop volumineuse', en: 'The request is too large' },
  },
  'platform/not-json-type': {
    status: 415,
    title: { fr: 'Envoyez du JSON (application/json)', en: 'Send JSON (application/json)' },
  },
  'platform/link-unknown': {
    status: 404,
    title: { fr: 'Ce lien n’existe pas', en: 'There is no such link' },
  },
  'platform/link-used': {
    status: 410,
    title: { fr: 'Ce lien a déjà servi', en: 'This link was already used' },
  },
  'platform/link-expired': {
    status: 410,
    title: {
      fr: 'Ce lien ne fonctionne plus ; demandez-en un autre',
      en: 'This link no longer works; ask for another',
    },
  },
  'platform/too-many': {
    status: 429,
    title: { fr: 'Trop de demandes. Réessayez plus tard', en: 'Too many requests. Try again later' },
  },
  'platform/unavailable': {
    status: 503,
    title: {
      fr: 'Le service ne répond pas pour l’instant. Réessayez',
      en: 'The service is not answering right now. Try again',
    },
  },
  'platform/unexpected': {
    status: 500,
    title: {
      fr: 'Un imprévu s’est produit. Rien n’a été perdu',
      en: 'Something unexpected happened. Nothing was lost',
    },
  },
} as const;
