import type { TemplateText } from '../../../shared/messages/template.ts';

const applicationReceived: TemplateText = {
  subject: { fr: 'Votre demande d’adhésion est reçue', en: 'We have received your membership application' },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Merci ! Votre demande d’adhésion est complète et entre nos mains.

| Demande | {{ applicant }} |
| Catégorie | {{ category }} |
| Reçue le | {{ receivedOn | day }} |

Notre équipe l’étudie, puis la décision se prend selon nos règlements. Vous recevrez la réponse par courriel ; d’ici là, vous n’avez rien à faire, ni rien à payer.

Pour préciser ou corriger quelque chose, répondez simplement à ce message.

Au plaisir,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Thank you! We have your membership application, and it is complete.

| Application | {{ applicant }} |
| Category | {{ category }} |
| Received on | {{ receivedOn | day }} |

Our team is reviewing it, and the decision follows our by-laws. You will have the answer by e-mail; until then there is nothing to do, and nothing to pay.

To add or correct something, simply reply to this message.

Kind regards,
{{ network.name }}`,
  },
};

const admitted: TemplateText = {
  subject: { fr: 'Votre demande d’adhésion est acceptée', en: 'Your membership application is accepted' },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Bonne nouvelle ! Votre demande d’adhésion a été acceptée le {{ decidedOn | day }}{% if resolution %} (résolution {{ resolution }}){% endif %}. Bienvenue parmi nous.

| Membre | {{ applicant }} |
| Catégorie | {{ category }} |

{% if conditions.size > 0 %}
{% if conditions.size == 1 %}Il reste une étape avant que l’adhésion prenne effet :{% else %}Il reste {{ conditions.size }} étapes avant que l’adhésion prenne effet :{% endif %}

{% for condition in conditions %}- {{ condition }}
{% endfor %}
{% endif %}

{% if invoice %}
| Facture | {{ invoice.number }} |
| Montant à payer | {{ invoice.due | money }} |
| Échéance | {{ invoice.dueOn | day }} |
| Référence de paiement | {{ invoice.reference }} |

Indiquez cette référence avec votre paiement : elle nous permet de l’associer à votre facture.
{% endif %}

{% if link %}[Ouvrir mon espace membre]({{ link }}){% endif %}

Au plaisir de vous connaître,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Good news! Your membership application was accepted on {{ decidedOn | day }}{% if resolution %} (resolution {{ resolution }}){% endif %}. We are glad to have you.

| Member | {{ applicant }} |
| Category | {{ category }} |

{% if conditions.size > 0 %}
{% if conditions.size == 1 %}One step is left before the membership takes effect:{% else %}{{ conditions.size }} steps are left before the membership takes effect:{% endif %}

{% for condition in conditions %}- {{ condition }}
{% endfor %}
{% endif %}

{% if invoice %}
| Invoice | {{ invoice.number }} |
| Amount due | {{ invoice.due | money }} |
| Due date | {{ invoice.dueOn | day }} |
| Payment reference | {{ invoice.reference }} |

Please give this reference with your payment, so that we can match it to your invoice.
{% endif %}

{% if link %}[Open my member space]({{ link }}){% endif %}

We look forward to getting to know you,
{{ network.name }}`,
  },
};

const refused: TemplateText = {
  subject: { fr: 'Réponse à votre demande d’adhésion', en: 'About your membership application' },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Nous vous remercions de l’intérêt que vous portez à notre réseau. Votre demande d’adhésion a été étudiée avec soin ; elle n’a pas été acceptée.

| Demande | {{ applicant }} |
| Décision du | {{ decidedOn | day }} |
{% if resolution %}| Résolution | {{ resolution }} |{% endif %}

{% if reason %}**Motif de la décision :** {{ reason }}{% endif %}

Cette décision n’empêche pas de présenter une nouvelle demande si votre situation change. Pour en parler avec nous, répondez à ce message.

Cordialement,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Thank you for your interest in our network. Your membership application was considered with care; it was not accepted.

| Application | {{ applicant }} |
| Decided on | {{ decidedOn | day }} |
{% if resolution %}| Resolution | {{ resolution }} |{% endif %}

{% if reason %}**Reason for the decision:** {{ reason }}{% endif %}

This decision does not prevent a new application if your situation changes. To talk it over with us, reply to this message.

Sincerely,
{{ network.name }}`,
  },
};

const membershipActive: TemplateText = {
  subject: { fr: 'Votre adhésion est en vigueur', en: 'Your membership is active' },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Tout est en place : votre adhésion est en vigueur depuis le {{ startsOn | day }}.

| Membre | {{ member.name }} |
| Numéro de membre | {{ member.number }} |
| Catégorie | {{ category }} |
{% if endsOn %}| Période | du {{ startsOn | days: endsOn }} |{% endif %}

Votre espace membre vous attend : vous y trouverez votre adhésion, vos factures et vos jumelages.

[Ouvrir mon espace membre]({{ link }})

Bienvenue !
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Everything is in place: your membership has been active since {{ startsOn | day }}.

| Member | {{ member.name }} |
| Member number | {{ member.number }} |
| Category | {{ category }} |
{% if endsOn %}| Term | from {{ startsOn | days: endsOn }} |{% endif %}

Your member space is ready: your membership, your invoices and your pairings are there.

[Open my member space]({{ link }})

Welcome!
{{ network.name }}`,
  },
};

export const admissionTemplates = {
  'application-received': applicationReceived,
  admitted,
  refused,
  'membership-active': membershipActive,
} as const;
