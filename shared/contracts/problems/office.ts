/** What the office refuses. */
export const officeProblems = {
  'office/known-already': {
    status: 409,
    title: { fr: 'Cette personne fait déjà partie de l’équipe', en: 'This person is already on the staff' },
  },
  'office/address-refused': {
    status: 422,
    title: {
      fr: 'Cette adresse ne peut pas servir à se connecter',
      en: 'This address cannot be used to sign in',
    },
  },
  'office/not-yourself': {
    status: 422,
    title: {
      fr: 'Vous ne pouvez pas retirer votre propre rôle de responsable de la plateforme',
      en: 'You cannot take away your own role of system administrator',
    },
  },
  'office/not-your-view': {
    status: 403,
    title: {
      fr: 'Cette vue est à quelqu’un d’autre : enregistrez la vôtre sous un autre nom',
      en: 'This view is someone else’s: save yours under another name',
    },
  },
  'office/too-many-views': {
    status: 422,
    title: {
      fr: 'Cette feuille a déjà 300 vues : supprimez-en d’abord',
      en: 'This sheet already has 300 views: delete some first',
    },
  },
  'office/no-role': {
    status: 422,
    title: { fr: 'Choisissez au moins un rôle', en: 'Choose at least one role' },
  },
  'office/no-committee': {
    status: 422,
    title: {
      fr: 'Choisissez au moins un comité pour cette personne bénévole',
      en: 'Choose at least one committee for this volunteer',
    },
  },
  'office/too-many-fields': {
    status: 422,
    title: {
      fr: 'Il y a déjà autant de champs qu’il peut y en avoir',
      en: 'There are as many fields as there can be',
    },
  },
  'office/no-choice': {
    status: 422,
    title: { fr: 'Donnez au moins un choix', en: 'Give at least one choice' },
  },
  'office/choice-stays': {
    status: 422,
    title: {
      fr: 'Un choix qui a servi se renomme, mais ne se retire pas',
      en: 'A choice that was in use can be renamed, but not removed',
    },
  },
} as const;
